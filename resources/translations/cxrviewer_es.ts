<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>cxrviewer</name>
  <message>
   <source>(stored {value:.0f})</source>
   <translation>(almacenado {value:.0f})</translation>
  </message>
  <message>
   <source>, most voted {title}</source>
   <translation>, más votada: {title}</translation>
  </message>
  <message>
   <source>, proposed</source>
   <translation>, propuesto</translation>
  </message>
  <message>
   <source>, weight {weight:.2f}</source>
   <translation>, peso {weight:.2f}</translation>
  </message>
  <message>
   <source>, without it {without}</source>
   <translation>, sin él {without}</translation>
  </message>
  <message>
   <source>100 %, every pixel</source>
   <translation>100 %, cada píxel</translation>
  </message>
  <message>
   <source>95 % interval</source>
   <translation>intervalo del 95 %</translation>
  </message>
  <message>
   <source>A file …</source>
   <translation>Un archivo …</translation>
  </message>
  <message>
   <source>A finished run can be measured on the films that did not train it: figures, curves and wrong calls.</source>
   <translation>Un entrenamiento terminado puede medirse en las radiografías que no lo entrenaron: cifras, curvas y juicios erróneos.</translation>
  </message>
  <message>
   <source>A list of every key.</source>
   <translation>Una lista de todas las teclas.</translation>
  </message>
  <message>
   <source>A lung is too low for a chest.</source>
   <translation>Un pulmón está demasiado bajo para un tórax.</translation>
  </message>
  <message>
   <source>A lung runs over the edge of the image.</source>
   <translation>Un pulmón sobrepasa el borde de la imagen.</translation>
  </message>
  <message>
   <source>A map points at regions that moved the models, not at lesions: it can be bright beside a finding, dark over one, and says nothing of places that no patch covered. Methods ask different questions and may disagree; the squares of some are no borders of anything in the lung. The base models that ship pool over the lung alone, so that a map lies inside it is how they are made and no finding. Readers localise better than such maps do.</source>
   <translation>Un mapa señala regiones que movieron a los modelos, no lesiones: puede ser claro junto a un hallazgo, oscuro sobre otro, y no dice nada de lugares que ningún parche cubrió. Los métodos hacen preguntas distintas y pueden discrepar; los cuadrados de algunos no son límites de nada en el pulmón. Los modelos base incluidos promedian solo sobre el pulmón: que un mapa quede dentro de él se debe a su construcción y no es un hallazgo. Los lectores localizan mejor que estos mapas.</translation>
  </message>
  <message>
   <source>A picture is kept after each measurement on the watched films.</source>
   <translation>Tras cada medición en las radiografías de control se guarda una imagen.</translation>
  </message>
  <message>
   <source>A private attribute of a manufacturer.</source>
   <translation>Un atributo privado de un fabricante.</translation>
  </message>
  <message>
   <source>A radiograph</source>
   <translation>Una radiografía</translation>
  </message>
  <message>
   <source>A run goes on when this window is closed, and is there again when it is opened.</source>
   <translation>Un entrenamiento sigue al cerrar esta ventana y vuelve a estar al abrirla.</translation>
  </message>
  <message>
   <source>A sound verdict</source>
   <translation>Un veredicto sólido</translation>
  </message>
  <message>
   <source>A square of 224 pixels on a 1024-pixel copy of the film, centred inside a lung. The columns show how each model divides its belief among the classes (softmax, not calibrated). The highest is the model’s vote.</source>
   <translation>Un cuadrado de 224 píxeles sobre una copia de la radiografía de 1024 píxeles, con el centro dentro de un pulmón. Las columnas muestran cómo reparte cada modelo su confianza entre las clases (softmax, sin calibrar). La más alta es el voto del modelo.</translation>
  </message>
  <message>
   <source>A stage ended early, after {waited} without growth; {left_out}.</source>
   <translation>Una etapa terminó antes, tras {waited} sin mejora; {left_out}.</translation>
  </message>
  <message>
   <source>A synthetic film of a phantom that comes with the program</source>
   <translation>Una radiografía sintética de un fantoma que viene con el programa</translation>
  </message>
  <message>
   <source>A wide window that shows everything from air to bone.</source>
   <translation>Una ventana amplia que muestra todo, del aire al hueso.</translation>
  </message>
  <message>
   <source>ANOTHER PATIENT</source>
   <translation>OTRO PACIENTE</translation>
  </message>
  <message>
   <source>AP</source>
   <translation>AP</translation>
  </message>
  <message>
   <source>AP view: the heart lies far from the detector and looks larger; the ratio is too high.</source>
   <translation>Proyección AP: el corazón está lejos del detector y parece mayor; el índice es demasiado alto.</translation>
  </message>
  <message>
   <source>AUROC</source>
   <translation>AUROC</translation>
  </message>
  <message>
   <source>About {time} left.</source>
   <translation>Quedan unos {time}.</translation>
  </message>
  <message>
   <source>Above</source>
   <translation>Arriba</translation>
  </message>
  <message>
   <source>Above left</source>
   <translation>Arriba a la izquierda</translation>
  </message>
  <message>
   <source>Above right</source>
   <translation>Arriba a la derecha</translation>
  </message>
  <message>
   <source>Accuracy</source>
   <translation>Exactitud</translation>
  </message>
  <message>
   <source>Actual pixels (1 : 1)</source>
   <translation>Píxeles reales (1 : 1)</translation>
  </message>
  <message>
   <source>Add this key</source>
   <translation>Añadir esta tecla</translation>
  </message>
  <message>
   <source>Add to the queue</source>
   <translation>Añadir a la cola</translation>
  </message>
  <message>
   <source>After epoch {epoch}</source>
   <translation>Tras la época {epoch}</translation>
  </message>
  <message>
   <source>After {patches} patches: {shares}</source>
   <translation>Tras {patches} parches: {shares}</translation>
  </message>
  <message>
   <source>After {total} patches the lead of {named} may still be chance.</source>
   <translation>Tras {total} parches, la ventaja de {named} aún puede ser azar.</translation>
  </message>
  <message>
   <source>After {total} patches the lead of {title} can still be chance.</source>
   <translation>Tras {total} parches, la ventaja de {title} aún puede ser azar.</translation>
  </message>
  <message>
   <source>After {total} patches the lead of {title} can still be chance: draw more.</source>
   <translation>Tras {total} parches, la ventaja de {title} aún puede ser azar: extraiga más.</translation>
  </message>
  <message>
   <source>Age known to the package</source>
   <translation>Edad conocida por el paquete</translation>
  </message>
  <message>
   <source>Agreed or not</source>
   <translation>De acuerdo o no</translation>
  </message>
  <message>
   <source>Agreement with the drawn masks</source>
   <translation>Concordancia con las máscaras dibujadas</translation>
  </message>
  <message>
   <source>Agreement: share of patches on which two models vote alike</source>
   <translation>Acuerdo: proporción de parches en los que dos modelos votan igual</translation>
  </message>
  <message>
   <source>All commands</source>
   <translation>Todos los comandos</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>Todos los archivos</translation>
  </message>
  <message>
   <source>All models agree</source>
   <translation>Todos los modelos de acuerdo</translation>
  </message>
  <message>
   <source>All models, weighted</source>
   <translation>Todos los modelos, ponderados</translation>
  </message>
  <message>
   <source>All pixels of the image are equal.</source>
   <translation>Todos los píxeles de la imagen son iguales.</translation>
  </message>
  <message>
   <source>An ensemble has some thousand weights: it fits everywhere. Collecting votes takes the time.</source>
   <translation>Un conjunto tiene unos miles de pesos: cabe en cualquier sitio. Lo que tarda es reunir los votos.</translation>
  </message>
  <message>
   <source>An ensemble sees votes, not films: it has no pictures.</source>
   <translation>Un conjunto ve votos, no radiografías: no tiene imágenes.</translation>
  </message>
  <message>
   <source>Analyse</source>
   <translation>Analizar</translation>
  </message>
  <message>
   <source>Analyse: lungs, patches, votes, verdict, maps</source>
   <translation>Analizar: pulmones, parches, votos, veredicto, mapas</translation>
  </message>
  <message>
   <source>Analysed in {time}</source>
   <translation>Analizada en {time}</translation>
  </message>
  <message>
   <source>Analysing</source>
   <translation>Analizando</translation>
  </message>
  <message>
   <source>Analysis</source>
   <translation>Análisis</translation>
  </message>
  <message>
   <source>Angle</source>
   <translation>Ángulo</translation>
  </message>
  <message>
   <source>Annotations</source>
   <translation>Anotaciones</translation>
  </message>
  <message>
   <source>Anonymous</source>
   <translation>Anónimo</translation>
  </message>
  <message>
   <source>Another window has this folder of runs open, too. Both show the same runs; what is wished in one, the other sees.</source>
   <translation>Otra ventana tiene también abierta esta carpeta de entrenamientos. Ambas muestran los mismos; lo que se pide en una, lo ve la otra.</translation>
  </message>
  <message>
   <source>Any modality</source>
   <translation>Cualquier modalidad</translation>
  </message>
  <message>
   <source>Any view</source>
   <translation>Cualquier proyección</translation>
  </message>
  <message>
   <source>Any word of name, ID, date, view or finding.
name:doe  id:4711  date:2020..2021  view:PA  finding:covid</source>
   <translation>Cualquier palabra del nombre, ID, fecha, proyección o hallazgo.
name:doe  id:4711  date:2020..2021  view:PA  finding:covid</translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation>Apariencia</translation>
  </message>
  <message>
   <source>Arrow</source>
   <translation>Flecha</translation>
  </message>
  <message>
   <source>As Grad-CAM, with weights that favour several small places (Chattopadhay et al. 2018).</source>
   <translation>Como Grad-CAM, con pesos que favorecen varios lugares pequeños (Chattopadhay et al. 2018).</translation>
  </message>
  <message>
   <source>As each film is</source>
   <translation>Como esté cada radiografía</translation>
  </message>
  <message>
   <source>As the package says</source>
   <translation>Según el paquete</translation>
  </message>
  <message>
   <source>As the recipe says</source>
   <translation>Como diga la receta</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Como el sistema</translation>
  </message>
  <message>
   <source>Ask again</source>
   <translation>Volver a preguntar</translation>
  </message>
  <message>
   <source>Ask again after the film was changed in ways that must not matter, and in one that must.</source>
   <translation>Preguntar de nuevo tras cambiar la radiografía de modos que no deben importar, y de uno que sí debe.</translation>
  </message>
  <message>
   <source>At half the sharpness the verdict is the same.</source>
   <translation>Con la mitad de nitidez el veredicto es el mismo.</translation>
  </message>
  <message>
   <source>At half the sharpness the verdict would be {other}.</source>
   <translation>Con la mitad de nitidez el veredicto sería {other}.</translation>
  </message>
  <message>
   <source>Audit of the verdict</source>
   <translation>Auditoría del veredicto</translation>
  </message>
  <message>
   <source>Audit this verdict</source>
   <translation>Auditar este veredicto</translation>
  </message>
  <message>
   <source>Automatic</source>
   <translation>Automática</translation>
  </message>
  <message>
   <source>Automatic (by brightness)</source>
   <translation>Automática (por brillo)</translation>
  </message>
  <message>
   <source>Automatic (by lung outline)</source>
   <translation>Automática (por contorno pulmonar)</translation>
  </message>
  <message>
   <source>Automatic window</source>
   <translation>Ventana automática</translation>
  </message>
  <message>
   <source>Bacterial pneumonia</source>
   <translation>Neumonía bacteriana</translation>
  </message>
  <message>
   <source>Bacterial pneumonia pattern</source>
   <translation>Patrón: neumonía bacteriana</translation>
  </message>
  <message>
   <source>Bare film (hold)</source>
   <translation>Solo la radiografía (mantener)</translation>
  </message>
  <message>
   <source>Base model</source>
   <translation>Modelo base</translation>
  </message>
  <message>
   <source>Below</source>
   <translation>Abajo</translation>
  </message>
  <message>
   <source>Below left</source>
   <translation>Abajo a la izquierda</translation>
  </message>
  <message>
   <source>Below right</source>
   <translation>Abajo a la derecha</translation>
  </message>
  <message>
   <source>Best figures of the runs</source>
   <translation>Mejores cifras de los entrenamientos</translation>
  </message>
  <message>
   <source>Best so far</source>
   <translation>Mejor hasta ahora</translation>
  </message>
  <message>
   <source>Between the two scores the answer is “not sure”.</source>
   <translation>Entre las dos puntuaciones, la respuesta es «no seguro».</translation>
  </message>
  <message>
   <source>Black and white look exchanged; it was judged with them put right.</source>
   <translation>El blanco y el negro parecen intercambiados; se evaluó la radiografía corregida.</translation>
  </message>
  <message>
   <source>Black and white may be exchanged.</source>
   <translation>El blanco y el negro podrían estar intercambiados.</translation>
  </message>
  <message>
   <source>Black outside the lungs</source>
   <translation>Negro fuera de los pulmones</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>Azul</translation>
  </message>
  <message>
   <source>Bones</source>
   <translation>Huesos</translation>
  </message>
  <message>
   <source>Bones (by brightness)</source>
   <translation>Huesos (por brillo)</translation>
  </message>
  <message>
   <source>Bones (by lung outline)</source>
   <translation>Huesos (por contorno pulmonar)</translation>
  </message>
  <message>
   <source>Brier score</source>
   <translation>Puntuación de Brier</translation>
  </message>
  <message>
   <source>Brightness</source>
   <translation>Brillo</translation>
  </message>
  <message>
   <source>Brightness of the window “{title}”</source>
   <translation>Brillo de la ventana «{title}»</translation>
  </message>
  <message>
   <source>Bring back the file's own window, polarity and the fitted view.</source>
   <translation>Recupera la ventana y la polaridad del archivo y la vista ajustada.</translation>
  </message>
  <message>
   <source>Bring the file back to its place, or open it from where it is now: the drawings come back with it.</source>
   <translation>Devuelva el archivo a su sitio o ábralo desde donde está ahora: los dibujos vuelven con él.</translation>
  </message>
  <message>
   <source>Bring the file or its drive back, or open it from where it is now; then ask again.</source>
   <translation>Recupere el archivo o su unidad, o ábralo desde donde está ahora; después vuelva a pedirlo.</translation>
  </message>
  <message>
   <source>Broken lines</source>
   <translation>Líneas discontinuas</translation>
  </message>
  <message>
   <source>By class or structure</source>
   <translation>Por clase o estructura</translation>
  </message>
  <message>
   <source>COVID-19</source>
   <translation>COVID-19</translation>
  </message>
  <message>
   <source>COVID-19 and bacterial pneumonia</source>
   <translation>COVID-19 y neumonía bacteriana</translation>
  </message>
  <message>
   <source>COVID-19 and viral pneumonia</source>
   <translation>COVID-19 y neumonía vírica</translation>
  </message>
  <message>
   <source>COVID-19 or bacterial pneumonia</source>
   <translation>COVID-19 o neumonía bacteriana</translation>
  </message>
  <message>
   <source>COVID-19 or bacterial pneumonia pattern</source>
   <translation>Patrón: COVID-19 o neumonía bacteriana</translation>
  </message>
  <message>
   <source>COVID-19 or viral pneumonia</source>
   <translation>COVID-19 o neumonía vírica</translation>
  </message>
  <message>
   <source>COVID-19 or viral pneumonia pattern</source>
   <translation>Patrón: COVID-19 o neumonía vírica</translation>
  </message>
  <message>
   <source>COVID-19 pattern</source>
   <translation>Patrón: COVID-19</translation>
  </message>
  <message>
   <source>COVID-19, viral and bacterial pneumonia</source>
   <translation>COVID-19, neumonía vírica y bacteriana</translation>
  </message>
  <message>
   <source>COVID-19, viral or bacterial pneumonia</source>
   <translation>COVID-19, neumonía vírica o bacteriana</translation>
  </message>
  <message>
   <source>COVID-19, viral or bacterial pneumonia pattern</source>
   <translation>Patrón: COVID-19, neumonía vírica o bacteriana</translation>
  </message>
  <message>
   <source>CR</source>
   <translation>CR</translation>
  </message>
  <message>
   <source>CTR {value}</source>
   <translation>ICT {value}</translation>
  </message>
  <message>
   <source>CTR {value} proposed</source>
   <translation>ICT {value} propuesto</translation>
  </message>
  <message>
   <source>Calibration error</source>
   <translation>Error de calibración</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Cannot be told apart</source>
   <translation>No se puede distinguir</translation>
  </message>
  <message>
   <source>Cardiothoracic ratio</source>
   <translation>Índice cardiotorácico</translation>
  </message>
  <message>
   <source>Cardiothoracic ratio by hand</source>
   <translation>Índice cardiotorácico a mano</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Cambio</translation>
  </message>
  <message>
   <source>Change between a straight window and an S-shaped one (DICOM's SIGMOID).</source>
   <translation>Cambia entre una ventana recta y una en forma de S (SIGMOID en DICOM).</translation>
  </message>
  <message>
   <source>Change the recipe below, free what is needed, or queue it.</source>
   <translation>Cambie la receta de abajo, libere lo necesario o póngalo en cola.</translation>
  </message>
  <message>
   <source>Change {kind}</source>
   <translation>Cambiar {kind}</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>Cambios</translation>
  </message>
  <message>
   <source>Changes are in force at once and are remembered.</source>
   <translation>Los cambios rigen al instante y se recuerdan.</translation>
  </message>
  <message>
   <source>Changes of the film and what was said then</source>
   <translation>Cambios de la radiografía y lo que se dijo entonces</translation>
  </message>
  <message>
   <source>Check it against the film.</source>
   <translation>Compruébelo en la radiografía.</translation>
  </message>
  <message>
   <source>Check it yourself.</source>
   <translation>Compruébelo usted.</translation>
  </message>
  <message>
   <source>Check that it is a frontal chest radiograph, the right way up and in the right polarity.</source>
   <translation>Compruebe que es una radiografía frontal de tórax, bien orientada y con la polaridad correcta.</translation>
  </message>
  <message>
   <source>Check the data</source>
   <translation>Comprobar los datos</translation>
  </message>
  <message>
   <source>Check the outline on the film.</source>
   <translation>Compruebe el contorno en la radiografía.</translation>
  </message>
  <message>
   <source>Check the rights of the viewer's data folder, then open the film again.</source>
   <translation>Compruebe los permisos de la carpeta de datos del visor y vuelva a abrir la radiografía.</translation>
  </message>
  <message>
   <source>Checked before the verdict</source>
   <translation>Comprobado antes del veredicto</translation>
  </message>
  <message>
   <source>Checking the data</source>
   <translation>Comprobando los datos</translation>
  </message>
  <message>
   <source>Chest radiograph</source>
   <translation>Radiografía de tórax</translation>
  </message>
  <message>
   <source>Choose a recipe</source>
   <translation>Elegir una receta</translation>
  </message>
  <message>
   <source>Choose a recipe of your own (TOML).</source>
   <translation>Elija una receta propia (TOML).</translation>
  </message>
  <message>
   <source>Choose another file.</source>
   <translation>Elija otro archivo.</translation>
  </message>
  <message>
   <source>Choose another name.</source>
   <translation>Elija otro nombre.</translation>
  </message>
  <message>
   <source>Choose another one.</source>
   <translation>Elija otro.</translation>
  </message>
  <message>
   <source>Choose another window, or repeat the film.</source>
   <translation>Elija otra ventana o repita la radiografía.</translation>
  </message>
  <message>
   <source>Choose from what was opened last.</source>
   <translation>Elige entre lo último que se abrió.</translation>
  </message>
  <message>
   <source>Choose the folder in which runs lie.</source>
   <translation>Elija la carpeta donde están los entrenamientos.</translation>
  </message>
  <message>
   <source>Choose the folder of runs</source>
   <translation>Elegir la carpeta de entrenamientos</translation>
  </message>
  <message>
   <source>Choose the folder of the data</source>
   <translation>Elegir la carpeta de los datos</translation>
  </message>
  <message>
   <source>Choose the folder of the data, or a list of cases (CSV).</source>
   <translation>Elija la carpeta de los datos o una lista de casos (CSV).</translation>
  </message>
  <message>
   <source>Choose where the file goes</source>
   <translation>Elegir adónde va el archivo</translation>
  </message>
  <message>
   <source>Choose “Hanging protocols …” in the Compare menu to change when each applies.</source>
   <translation>Elija «Protocolos de presentación …» en el menú Comparar para cambiar cuándo se aplica cada uno.</translation>
  </message>
  <message>
   <source>Choose “Hanging protocols …” in the Compare menu to make one.</source>
   <translation>Elija «Protocolos de presentación …» en el menú Comparar para crear uno.</translation>
  </message>
  <message>
   <source>Choose …</source>
   <translation>Elegir …</translation>
  </message>
  <message>
   <source>Chosen on {chosen} ({cases} films).</source>
   <translation>Elegido en {chosen} ({cases} radiografías).</translation>
  </message>
  <message>
   <source>Class of the map</source>
   <translation>Clase del mapa</translation>
  </message>
  <message>
   <source>Class to take away</source>
   <translation>Clase que restar</translation>
  </message>
  <message>
   <source>Class whose score is taken apart</source>
   <translation>Clase cuya puntuación se descompone</translation>
  </message>
  <message>
   <source>Classes that may be the true one</source>
   <translation>Clases que pueden ser la verdadera</translation>
  </message>
  <message>
   <source>Click a model to colour the patches by its votes alone; click it again for the majority.</source>
   <translation>Haga clic en un modelo para colorear los parches solo según sus votos; otra vez para la mayoría.</translation>
  </message>
  <message>
   <source>Click a patch</source>
   <translation>Clic en un parche</translation>
  </message>
  <message>
   <source>Click a patch on the film to take it apart.</source>
   <translation>Haga clic en un parche de la radiografía para descomponerlo.</translation>
  </message>
  <message>
   <source>Click an end, the vertex and the other end.</source>
   <translation>Haga clic en un extremo, el vértice y el otro extremo.</translation>
  </message>
  <message>
   <source>Click here, then press the new key</source>
   <translation>Haga clic aquí y pulse la nueva tecla</translation>
  </message>
  <message>
   <source>Click the corners of a region; Enter or a double click closes it.</source>
   <translation>Haga clic en las esquinas de una región; Intro o un doble clic la cierra.</translation>
  </message>
  <message>
   <source>Click the midline twice, then both borders of the heart and of the chest.</source>
   <translation>Haga clic dos veces en la línea media y luego en ambos bordes del corazón y del tórax.</translation>
  </message>
  <message>
   <source>Click, then type.</source>
   <translation>Haga clic y escriba.</translation>
  </message>
  <message>
   <source>Clone with changes …</source>
   <translation>Clonar con cambios …</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Close other studies or programs, then try again.</source>
   <translation>Cierre otros estudios o programas e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>Close study</source>
   <translation>Cerrar el estudio</translation>
  </message>
  <message>
   <source>Close the study on screen; the file stays.</source>
   <translation>Cierra el estudio en pantalla; el archivo se queda.</translation>
  </message>
  <message>
   <source>Close the window.</source>
   <translation>Cierra la ventana.</translation>
  </message>
  <message>
   <source>Cobb angle</source>
   <translation>Ángulo de Cobb</translation>
  </message>
  <message>
   <source>Colour {name}</source>
   <translation>Color {name}</translation>
  </message>
  <message>
   <source>Coloured outlines: what the network finds. Thin white outlines: what a person drew.</source>
   <translation>Contornos de color: lo que encuentra la red. Contornos blancos finos: lo que dibujó una persona.</translation>
  </message>
  <message>
   <source>Colours of the window. Films are on black in both.</source>
   <translation>Colores de la ventana. Las radiografías están sobre negro en ambos.</translation>
  </message>
  <message>
   <source>Columns of the figures</source>
   <translation>Columnas de las cifras</translation>
  </message>
  <message>
   <source>Columns of the report</source>
   <translation>Columnas del informe</translation>
  </message>
  <message>
   <source>Columns of the runs</source>
   <translation>Columnas de los entrenamientos</translation>
  </message>
  <message>
   <source>Commands and their keys</source>
   <translation>Comandos y sus teclas</translation>
  </message>
  <message>
   <source>Commands that match</source>
   <translation>Comandos que coinciden</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparar</translation>
  </message>
  <message>
   <source>Confusion matrix</source>
   <translation>Matriz de confusión</translation>
  </message>
  <message>
   <source>Contours</source>
   <translation>Contornos</translation>
  </message>
  <message>
   <source>Contours at {levels} of the highest value.</source>
   <translation>Contornos al {levels} del valor más alto.</translation>
  </message>
  <message>
   <source>Contrast for ribs and spine, with an S-shaped curve.</source>
   <translation>Contraste para costillas y columna, con una curva en forma de S.</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Copy a file, a folder or its whole path, then paste again.</source>
   <translation>Copie un archivo, una carpeta o su ruta completa y vuelva a pegar.</translation>
  </message>
  <message>
   <source>Copy the chosen rows as text (Ctrl+C).</source>
   <translation>Copia las filas elegidas como texto (Ctrl+C).</translation>
  </message>
  <message>
   <source>Count, look for copies and for what files give away; reads every film.</source>
   <translation>Contar, buscar copias y lo que delatan los archivos; lee todas las radiografías.</translation>
  </message>
  <message>
   <source>Coverage</source>
   <translation>Cobertura</translation>
  </message>
  <message>
   <source>Coverage by zone</source>
   <translation>Cobertura por zonas</translation>
  </message>
  <message>
   <source>Coverage, device, time per stage</source>
   <translation>Cobertura, dispositivo, tiempo por etapa</translation>
  </message>
  <message>
   <source>Covered</source>
   <translation>Cubierto</translation>
  </message>
  <message>
   <source>Cropped to the lungs</source>
   <translation>Recortada a los pulmones</translation>
  </message>
  <message>
   <source>Current</source>
   <translation>Actual</translation>
  </message>
  <message>
   <source>Current and prior</source>
   <translation>Actual y previa</translation>
  </message>
  <message>
   <source>Curve</source>
   <translation>Curva</translation>
  </message>
  <message>
   <source>Curve of the window “{title}”</source>
   <translation>Curva de la ventana «{title}»</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>Curvas</translation>
  </message>
  <message>
   <source>Cut off</source>
   <translation>Interrumpido</translation>
  </message>
  <message>
   <source>DICOM secondary capture</source>
   <translation>Captura secundaria DICOM</translation>
  </message>
  <message>
   <source>DICOM segmentation</source>
   <translation>Segmentación DICOM</translation>
  </message>
  <message>
   <source>DICOM structured report</source>
   <translation>Informe estructurado DICOM</translation>
  </message>
  <message>
   <source>DICOM with any name, PNG, JPEG, TIFF, WebP or BMP; folders, zip archives and DICOMDIRs.</source>
   <translation>DICOM con cualquier nombre, PNG, JPEG, TIFF, WebP o BMP; carpetas, archivos zip y DICOMDIR.</translation>
  </message>
  <message>
   <source>DICOMDIR</source>
   <translation>DICOMDIR</translation>
  </message>
  <message>
   <source>DX</source>
   <translation>DX</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Oscuro</translation>
  </message>
  <message>
   <source>Darker middle tones</source>
   <translation>Medios tonos más oscuros</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>Datos</translation>
  </message>
  <message>
   <source>Data check</source>
   <translation>Comprobación de datos</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Eliminar</translation>
  </message>
  <message>
   <source>Delete (Del); undo brings it back</source>
   <translation>Eliminar (Supr); deshacer lo recupera</translation>
  </message>
  <message>
   <source>Delete it</source>
   <translation>Eliminarlo</translation>
  </message>
  <message>
   <source>Delete the run with its checkpoints; asks first.</source>
   <translation>Elimina el entrenamiento con sus puntos de control; pregunta antes.</translation>
  </message>
  <message>
   <source>Delete the selected annotation</source>
   <translation>Eliminar la anotación elegida</translation>
  </message>
  <message>
   <source>Delete {kind}</source>
   <translation>Eliminar {kind}</translation>
  </message>
  <message>
   <source>Delete {name} with its checkpoints?</source>
   <translation>¿Eliminar {name} con sus puntos de control?</translation>
  </message>
  <message>
   <source>Delete {number} annotations</source>
   <translation>Eliminar {number} anotaciones</translation>
  </message>
  <message>
   <source>Deletes the chosen protocol.</source>
   <translation>Elimina el protocolo elegido.</translation>
  </message>
  <message>
   <source>Deutsch</source>
   <translation>Deutsch</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Dispositivo</translation>
  </message>
  <message>
   <source>Dice</source>
   <translation>Dice</translation>
  </message>
  <message>
   <source>Discard a run</source>
   <translation>Descartar un entrenamiento</translation>
  </message>
  <message>
   <source>Discard …</source>
   <translation>Descartar …</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>Display</source>
   <translation>Visualización</translation>
  </message>
  <message>
   <source>Distance</source>
   <translation>Distancia</translation>
  </message>
  <message>
   <source>Distances, angles, regions and the cardiothoracic ratio, with their places on the film.</source>
   <translation>Distancias, ángulos, regiones y el índice cardiotorácico, con su lugar en la radiografía.</translation>
  </message>
  <message>
   <source>Do again what was taken back.</source>
   <translation>Repite lo que se deshizo.</translation>
  </message>
  <message>
   <source>Do not rely on the scores; check view, polarity and outline of the lungs.</source>
   <translation>No confíe en las puntuaciones; compruebe proyección, polaridad y contorno de los pulmones.</translation>
  </message>
  <message>
   <source>Do not rely on these classes for this patient.</source>
   <translation>No confíe en estas clases para este paciente.</translation>
  </message>
  <message>
   <source>Do not wait for the others.</source>
   <translation>No esperar a los demás.</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>Bajar</translation>
  </message>
  <message>
   <source>Drag a handle: left is just black, right just white. Keys: arrows; with Shift the right end.</source>
   <translation>Arrastre un tirador: a la izquierda, justo negro; a la derecha, justo blanco. Teclas: flechas; con Mayús, el extremo derecho.</translation>
  </message>
  <message>
   <source>Drag a region: area, mean, SD, least, greatest.</source>
   <translation>Arrastre una región: área, media, DE, mínimo, máximo.</translation>
  </message>
  <message>
   <source>Drag from what it points at.</source>
   <translation>Arrastre desde lo que señala.</translation>
  </message>
  <message>
   <source>Drag to change contrast (across) and brightness (up and down).</source>
   <translation>Arrastre para cambiar el contraste (horizontal) y el brillo (vertical).</translation>
  </message>
  <message>
   <source>Drag to move the film; the middle button always does.</source>
   <translation>Arrastre para mover la radiografía; el botón central siempre lo hace.</translation>
  </message>
  <message>
   <source>Drag two lines; the angle between them is given.</source>
   <translation>Arrastre dos líneas; se da el ángulo entre ellas.</translation>
  </message>
  <message>
   <source>Drag up or down to zoom; the wheel always does.</source>
   <translation>Arrastre arriba o abajo para ampliar; la rueda siempre lo hace.</translation>
  </message>
  <message>
   <source>Drag, or click both ends.</source>
   <translation>Arrastre o haga clic en ambos extremos.</translation>
  </message>
  <message>
   <source>Draw again</source>
   <translation>Extraer de nuevo</translation>
  </message>
  <message>
   <source>Draw the ratio by hand: midline, heart and chest.</source>
   <translation>Dibuje el índice a mano: línea media, corazón y tórax.</translation>
  </message>
  <message>
   <source>Draw {kind}</source>
   <translation>Dibujar {kind}</translation>
  </message>
  <message>
   <source>Draw {number} annotations</source>
   <translation>Dibujar {number} anotaciones</translation>
  </message>
  <message>
   <source>Drawn again, {same:.0%} of such sets of patches call it the same, scoring {low:.2f} to {high:.2f}.</source>
   <translation>Al extraer de nuevo, el {same:.0%} de tales conjuntos de parches dice lo mismo, con puntuaciones de {low:.2f} a {high:.2f}.</translation>
  </message>
  <message>
   <source>Draws as many patches with the next seed and has every model vote on them.</source>
   <translation>Extrae otros tantos parches con la semilla siguiente y hace que cada modelo los vote.</translation>
  </message>
  <message>
   <source>Drop a chest radiograph or a folder here</source>
   <translation>Suelte aquí una radiografía de tórax o una carpeta</translation>
  </message>
  <message>
   <source>Drop gamma and local contrast.</source>
   <translation>Quita la gamma y el contraste local.</translation>
  </message>
  <message>
   <source>Each lung in thirds of its height. The bar is the share of the zone under at least one patch; the number counts patches with their centre there; the letter is the class that most of them were voted. What no patch covers was not looked at.</source>
   <translation>Cada pulmón en tercios de su altura. La barra es la parte de la zona bajo al menos un parche; el número cuenta los parches con su centro allí; la letra es la clase que la mayoría de ellos votó. Lo que ningún parche cubre no se miró.</translation>
  </message>
  <message>
   <source>Each model looks at every patch by itself and votes for one class. The bar counts its votes. Models that disagree, or votes that are spread over several classes, are a reason to doubt the verdict. Click a model to colour the patches by its votes alone.</source>
   <translation>Cada modelo mira cada parche por sí solo y vota por una clase. La barra cuenta sus votos. Que los modelos discrepen, o que los votos se repartan entre varias clases, es un motivo para dudar del veredicto. Haga clic en un modelo para colorear los parches solo según sus votos.</translation>
  </message>
  <message>
   <source>Each square is a patch, in the colour and with the letter of the class that it was given: C COVID-19, V viral, B bacterial, N normal.</source>
   <translation>Cada cuadrado es un parche, con el color y la letra de la clase que se le dio: C COVID-19, V vírica, B bacteriana, N normal.</translation>
  </message>
  <message>
   <source>Each window is fitted to the film first; width and brightness here then change it.</source>
   <translation>Cada ventana se ajusta primero a la radiografía; el ancho y el brillo de aquí la modifican después.</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Edición</translation>
  </message>
  <message>
   <source>Ellipse</source>
   <translation>Elipse</translation>
  </message>
  <message>
   <source>Empty the index</source>
   <translation>Vaciar el índice</translation>
  </message>
  <message>
   <source>Empty the study index</source>
   <translation>Vaciar el índice de estudios</translation>
  </message>
  <message>
   <source>Empty the study index …</source>
   <translation>Vaciar el índice de estudios …</translation>
  </message>
  <message>
   <source>Ends of the window</source>
   <translation>Extremos de la ventana</translation>
  </message>
  <message>
   <source>English</source>
   <translation>English</translation>
  </message>
  <message>
   <source>Enhancement</source>
   <translation>Realce</translation>
  </message>
  <message>
   <source>Enlarge what is under the pointer.</source>
   <translation>Amplía lo que está bajo el puntero.</translation>
  </message>
  <message>
   <source>Ensemble</source>
   <translation>Conjunto</translation>
  </message>
  <message>
   <source>Epoch {epoch} of {epochs}, batch {step} of {total}.</source>
   <translation>Época {epoch} de {epochs}, lote {step} de {total}.</translation>
  </message>
  <message>
   <source>Equalise contrast locally; for the eye only, and said on the film.</source>
   <translation>Ecualiza el contraste localmente; solo para la vista, y se indica en la radiografía.</translation>
  </message>
  <message>
   <source>Español</source>
   <translation>Español</translation>
  </message>
  <message>
   <source>Estimate</source>
   <translation>Estimar</translation>
  </message>
  <message>
   <source>Estimate, then train it in a process that outlives this window.</source>
   <translation>Estima y después entrena en un proceso que sobrevive a esta ventana.</translation>
  </message>
  <message>
   <source>Estimating memory and time</source>
   <translation>Estimando memoria y tiempo</translation>
  </message>
  <message>
   <source>Estimating memory and time before the start</source>
   <translation>Estimando memoria y tiempo antes de empezar</translation>
  </message>
  <message>
   <source>Every class</source>
   <translation>Cada clase</translation>
  </message>
  <message>
   <source>Every known study</source>
   <translation>Todos los estudios conocidos</translation>
  </message>
  <message>
   <source>Every patch mirrored</source>
   <translation>Con cada parche reflejado</translation>
  </message>
  <message>
   <source>Everything</source>
   <translation>Todo</translation>
  </message>
  <message>
   <source>Everything that was looked at: the score against the threshold of the package, the prediction set (it holds the true class for a stated share of films like the calibration films), the models one by one, redraws of the patches, the same patches mirrored or at half the sharpness as far as the models were asked, the lung outline, and what the training data can tell apart for the patient’s age. One reason against (−) makes the verdict “not sure”. Classes that cannot be told apart (≠) are named together.</source>
   <translation>Todo lo que se miró: la puntuación frente al umbral del paquete, el conjunto de predicción (contiene la clase verdadera para una parte indicada de radiografías como las de calibración), los modelos uno a uno, nuevas extracciones de parches, los mismos parches reflejados o con la mitad de nitidez si se preguntó a los modelos, el contorno pulmonar y lo que los datos de entrenamiento pueden distinguir a la edad del paciente. Un motivo en contra (−) hace el veredicto «no seguro». Las clases que no se pueden distinguir (≠) se nombran juntas.</translation>
  </message>
  <message>
   <source>Evidence</source>
   <translation>Evidencia</translation>
  </message>
  <message>
   <source>Evidence: ensemble</source>
   <translation>Evidencia: conjunto</translation>
  </message>
  <message>
   <source>Evidence: maps</source>
   <translation>Evidencia: mapas</translation>
  </message>
  <message>
   <source>Evidence: votes</source>
   <translation>Evidencia: votos</translation>
  </message>
  <message>
   <source>Expected calibration error {after:.3f} on the test films.</source>
   <translation>Error de calibración esperado {after:.3f} en las radiografías de prueba.</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportar</translation>
  </message>
  <message>
   <source>Export CSV …</source>
   <translation>Exportar CSV …</translation>
  </message>
  <message>
   <source>Export measurements</source>
   <translation>Exportar mediciones</translation>
  </message>
  <message>
   <source>Export measurements …</source>
   <translation>Exportar mediciones …</translation>
  </message>
  <message>
   <source>Export …</source>
   <translation>Exportar …</translation>
  </message>
  <message>
   <source>Exposure like the training films</source>
   <translation>Exposición como la de las radiografías de entrenamiento</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>Fallido</translation>
  </message>
  <message>
   <source>Feature maps times the gradient of the class, place by place (Draelos and Carin 2020).</source>
   <translation>Mapas de características por el gradiente de la clase, punto por punto (Draelos y Carin 2020).</translation>
  </message>
  <message>
   <source>Feature maps weighted by the mean gradient of the class (Selvaraju et al. 2017).</source>
   <translation>Mapas de características ponderados por el gradiente medio de la clase (Selvaraju et al. 2017).</translation>
  </message>
  <message>
   <source>Feature maps weighted by the score of the patch seen through each of them, without gradients (Wang et al. 2020).</source>
   <translation>Mapas de características ponderados por la puntuación del parche visto a través de cada uno, sin gradientes (Wang et al. 2020).</translation>
  </message>
  <message>
   <source>Fewer</source>
   <translation>Menos</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>Cifra</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>Cifras</translation>
  </message>
  <message>
   <source>Figures of the report</source>
   <translation>Cifras del informe</translation>
  </message>
  <message>
   <source>Figures: {data} ({role}, {cases} films)</source>
   <translation>Cifras: {data} ({role}, {cases} radiografías)</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Archivo</translation>
  </message>
  <message>
   <source>File to write</source>
   <translation>Archivo que se escribe</translation>
  </message>
  <message>
   <source>Film</source>
   <translation>Radiografía</translation>
  </message>
  <message>
   <source>Film beside, {number}</source>
   <translation>Radiografía al lado, {number}</translation>
  </message>
  <message>
   <source>Film on screen</source>
   <translation>Radiografía en pantalla</translation>
  </message>
  <message>
   <source>Films</source>
   <translation>Radiografías</translation>
  </message>
  <message>
   <source>Films are being prepared: {done} of {films}. Training begins after that.</source>
   <translation>Se preparan las radiografías: {done} de {films}. Después empieza el entrenamiento.</translation>
  </message>
  <message>
   <source>Find a command</source>
   <translation>Buscar un comando</translation>
  </message>
  <message>
   <source>Find any command by typing a few letters</source>
   <translation>Encuentre cualquier comando escribiendo unas letras</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Hallazgos</translation>
  </message>
  <message>
   <source>Findings of the models</source>
   <translation>Hallazgos de los modelos</translation>
  </message>
  <message>
   <source>Fingerprint</source>
   <translation>Huella digital</translation>
  </message>
  <message>
   <source>Finished</source>
   <translation>Terminado</translation>
  </message>
  <message>
   <source>Fit the window to the lungs and what is around them; by the lung outline once there is one.</source>
   <translation>Ajusta la ventana a los pulmones y a lo que los rodea; por el contorno pulmonar en cuanto lo haya.</translation>
  </message>
  <message>
   <source>Fit to window</source>
   <translation>Ajustar a la ventana</translation>
  </message>
  <message>
   <source>Flicker</source>
   <translation>Alternar</translation>
  </message>
  <message>
   <source>Flip left and right</source>
   <translation>Voltear izquierda y derecha</translation>
  </message>
  <message>
   <source>Flip top and bottom</source>
   <translation>Voltear arriba y abajo</translation>
  </message>
  <message>
   <source>Folder …</source>
   <translation>Carpeta …</translation>
  </message>
  <message>
   <source>For and against</source>
   <translation>A favor y en contra</translation>
  </message>
  <message>
   <source>For films of</source>
   <translation>Para radiografías</translation>
  </message>
  <message>
   <source>Forget every study, thumbnail and recent file on this computer; the films stay.</source>
   <translation>Olvida todos los estudios, miniaturas y archivos recientes de este equipo; las radiografías se quedan.</translation>
  </message>
  <message>
   <source>Forget every study, thumbnail, finding and recent file?</source>
   <translation>¿Olvidar todos los estudios, miniaturas, hallazgos y archivos recientes?</translation>
  </message>
  <message>
   <source>Forget missing films</source>
   <translation>Olvidar las radiografías que faltan</translation>
  </message>
  <message>
   <source>Français</source>
   <translation>Français</translation>
  </message>
  <message>
   <source>From the file</source>
   <translation>Del archivo</translation>
  </message>
  <message>
   <source>Frontal view</source>
   <translation>Proyección frontal</translation>
  </message>
  <message>
   <source>Full range</source>
   <translation>Rango completo</translation>
  </message>
  <message>
   <source>Gamma</source>
   <translation>Gamma</translation>
  </message>
  <message>
   <source>Gamma {gamma:.2f}</source>
   <translation>Gamma {gamma:.2f}</translation>
  </message>
  <message>
   <source>Go from everything to nothing that identifies, to nothing at all.</source>
   <translation>Pasa de todo a nada que identifique, y a nada en absoluto.</translation>
  </message>
  <message>
   <source>Go on from the last checkpoint, now.</source>
   <translation>Sigue ahora desde el último punto de control.</translation>
  </message>
  <message>
   <source>Go through the windows that the file suggests.</source>
   <translation>Recorre las ventanas que sugiere el archivo.</translation>
  </message>
  <message>
   <source>Goes with the patient and the study of the film.</source>
   <translation>Va con el paciente y el estudio de la radiografía.</translation>
  </message>
  <message>
   <source>Grad-CAM of each model for {title}, and its softmax.</source>
   <translation>Grad-CAM de cada modelo para {title}, y su softmax.</translation>
  </message>
  <message>
   <source>Graphics card</source>
   <translation>Tarjeta gráfica</translation>
  </message>
  <message>
   <source>Greatest</source>
   <translation>Máximo</translation>
  </message>
  <message>
   <source>Grey</source>
   <translation>Gris</translation>
  </message>
  <message>
   <source>Half the sharpness</source>
   <translation>Con la mitad de nitidez</translation>
  </message>
  <message>
   <source>Half the size</source>
   <translation>Mitad de tamaño</translation>
  </message>
  <message>
   <source>Hang by protocol</source>
   <translation>Presentar por protocolo</translation>
  </message>
  <message>
   <source>Hang films when they open</source>
   <translation>Presentar las radiografías al abrir</translation>
  </message>
  <message>
   <source>Hanging</source>
   <translation>Presentación</translation>
  </message>
  <message>
   <source>Hanging protocols</source>
   <translation>Protocolos de presentación</translation>
  </message>
  <message>
   <source>Hanging protocols …</source>
   <translation>Protocolos de presentación …</translation>
  </message>
  <message>
   <source>Hanging protocols, tried from the top</source>
   <translation>Protocolos de presentación, probados desde arriba</translation>
  </message>
  <message>
   <source>Has content</source>
   <translation>Tiene contenido</translation>
  </message>
  <message>
   <source>Has every model vote on the same patches mirrored left to right, and at half the sharpness.</source>
   <translation>Hace que cada modelo vote los mismos parches reflejados de izquierda a derecha y con la mitad de nitidez.</translation>
  </message>
  <message>
   <source>Hausdorff 95 in pixels</source>
   <translation>Hausdorff 95 en píxeles</translation>
  </message>
  <message>
   <source>Heart</source>
   <translation>Corazón</translation>
  </message>
  <message>
   <source>Heart on its usual side</source>
   <translation>Corazón en su lado habitual</translation>
  </message>
  <message>
   <source>Heart, Dice</source>
   <translation>Corazón, Dice</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <source>Hidden with the patient information</source>
   <translation>Oculto con los datos del paciente</translation>
  </message>
  <message>
   <source>Hide ({key})</source>
   <translation>Ocultar ({key})</translation>
  </message>
  <message>
   <source>Hide every layer and all text while the key is held.</source>
   <translation>Oculta todas las capas y todo el texto mientras se mantiene la tecla.</translation>
  </message>
  <message>
   <source>Hide how it came about</source>
   <translation>Ocultar cómo se llegó a él</translation>
  </message>
  <message>
   <source>Hide {title}</source>
   <translation>Ocultar {title}</translation>
  </message>
  <message>
   <source>Histogram</source>
   <translation>Histograma</translation>
  </message>
  <message>
   <source>Histogram with levels</source>
   <translation>Histograma con niveles</translation>
  </message>
  <message>
   <source>Hold to see the bare film without any layer</source>
   <translation>Mantener para ver la radiografía sin ninguna capa</translation>
  </message>
  <message>
   <source>How far the class falls when a square of the patch is hidden (Zeiler and Fergus 2014).</source>
   <translation>Cuánto cae la clase cuando se oculta un cuadrado del parche (Zeiler y Fergus 2014).</translation>
  </message>
  <message>
   <source>How far the models agree</source>
   <translation>Hasta qué punto coinciden los modelos</translation>
  </message>
  <message>
   <source>How it does on films that did not train it</source>
   <translation>Cómo se comporta en radiografías que no lo entrenaron</translation>
  </message>
  <message>
   <source>How it was made</source>
   <translation>Cómo se hizo</translation>
  </message>
  <message>
   <source>How many patches every model votes on. More takes longer and votes more evenly.</source>
   <translation>Sobre cuántos parches vota cada modelo. Más tarda más y vota con mayor uniformidad.</translation>
  </message>
  <message>
   <source>How many patches lie over each place. Hatched places lie under none: nothing was looked at there, which is not the same as nothing being there.</source>
   <translation>Cuántos parches hay sobre cada punto. Los puntos rayados no están bajo ninguno: allí no se miró nada, que no es lo mismo que no haber nada.</translation>
  </message>
  <message>
   <source>How much a drag changes contrast and brightness.</source>
   <translation>Cuánto cambia un arrastre el contraste y el brillo.</translation>
  </message>
  <message>
   <source>How much the ensemble trusts each model for this film: learnt from which models were right when the votes looked like this. 1 is full trust, 0 means ignored, below 0 means that its votes count against a class. Agreement is the share of models whose own winner is the ensemble’s.</source>
   <translation>Cuánto confía el conjunto en cada modelo para esta radiografía: aprendido de qué modelos acertaban cuando los votos eran así. 1 es confianza plena, 0 significa ignorado, por debajo de 0 sus votos cuentan en contra de una clase. El acuerdo es la parte de los modelos cuyo propio ganador es el del conjunto.</translation>
  </message>
  <message>
   <source>How often the true class may be outside the set of classes that speaks for or against a verdict.</source>
   <translation>Con qué frecuencia la clase verdadera puede quedar fuera del conjunto de clases que habla a favor o en contra de un veredicto.</translation>
  </message>
  <message>
   <source>How the verdict came about</source>
   <translation>Cómo se llegó al veredicto</translation>
  </message>
  <message>
   <source>I have read this; show the raw output</source>
   <translation>Lo he leído; mostrar la salida bruta</translation>
  </message>
  <message>
   <source>ID {number}</source>
   <translation>ID {number}</translation>
  </message>
  <message>
   <source>ID {number} · </source>
   <translation>ID {number} · </translation>
  </message>
  <message>
   <source>Image {id}</source>
   <translation>Imagen {id}</translation>
  </message>
  <message>
   <source>In force when the program is started again.</source>
   <translation>Rige cuando se inicie de nuevo el programa.</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>En uso</translation>
  </message>
  <message>
   <source>In {people}, normal is not told from {others}.</source>
   <translation>En {people}, lo normal no se distingue de {others}.</translation>
  </message>
  <message>
   <source>In {people}, the package learnt {called} on the one hand and {others} on the other from different collections, which alone may tell them apart.</source>
   <translation>En {people}, el paquete aprendió {called} por un lado y {others} por otro de colecciones distintas, y solo eso puede distinguirlas.</translation>
  </message>
  <message>
   <source>In {people}, {classes} are known only as one or the other.</source>
   <translation>En {people}, solo se sabe que es una u otra: {classes}.</translation>
  </message>
  <message>
   <source>Index</source>
   <translation>Índice</translation>
  </message>
  <message>
   <source>Information in the corners</source>
   <translation>Información en las esquinas</translation>
  </message>
  <message>
   <source>Invert</source>
   <translation>Invertir</translation>
  </message>
  <message>
   <source>Invert the film.</source>
   <translation>Invierta la radiografía.</translation>
  </message>
  <message>
   <source>Is a score what it says?</source>
   <translation>¿Es una puntuación lo que dice?</translation>
  </message>
  <message>
   <source>It could not be kept aside either, so changes are not saved. Check the folder of the settings.</source>
   <translation>Tampoco se pudo apartar, así que los cambios no se guardan. Compruebe la carpeta de los ajustes.</translation>
  </message>
  <message>
   <source>It could not go on. {where}</source>
   <translation>No pudo continuar. {where}</translation>
  </message>
  <message>
   <source>It does not fit. {reason}</source>
   <translation>No cabe. {reason}</translation>
  </message>
  <message>
   <source>It ended without saying so. {where}</source>
   <translation>Terminó sin avisar. {where}</translation>
  </message>
  <message>
   <source>It has no patient ID, and no name with a date of birth: no other film can be known as its prior.</source>
   <translation>No tiene ID de paciente, ni nombre con fecha de nacimiento: ninguna otra radiografía puede reconocerse como su previa.</translation>
  </message>
  <message>
   <source>It is next in the queue.</source>
   <translation>Es el siguiente de la cola.</translation>
  </message>
  <message>
   <source>It is number {place} in the queue.</source>
   <translation>Es el número {place} de la cola.</translation>
  </message>
  <message>
   <source>It lies far beyond any film that the package was tried on.</source>
   <translation>Está mucho más allá de cualquier radiografía con la que se probó el paquete.</translation>
  </message>
  <message>
   <source>It stops after this batch and keeps everything. {where}</source>
   <translation>Se detiene tras este lote y lo conserva todo. {where}</translation>
  </message>
  <message>
   <source>It stops after this film and keeps what is prepared.</source>
   <translation>Se detiene tras esta radiografía y conserva lo preparado.</translation>
  </message>
  <message>
   <source>It was kept as {name} beside its old place; a newer version may understand it.</source>
   <translation>Se guardó como {name} junto a su sitio anterior; una versión más nueva quizá lo entienda.</translation>
  </message>
  <message>
   <source>It was not measured how {classes} of {people} is told from {called}.</source>
   <translation>No se midió cómo en {people} se distingue {classes} de {called}.</translation>
  </message>
  <message>
   <source>It was stopped before it reached a verdict. Press Analyse to start it again.</source>
   <translation>Se detuvo antes de llegar a un veredicto. Pulse Analizar para empezar de nuevo.</translation>
  </message>
  <message>
   <source>Its light and dark parts do not lie as in a frontal chest radiograph.</source>
   <translation>Las partes claras y oscuras no están como en una radiografía frontal de tórax.</translation>
  </message>
  <message>
   <source>Its own curve</source>
   <translation>Su propia curva</translation>
  </message>
  <message>
   <source>Its process was ended from outside, lost its power, or met an error nobody foresaw.</source>
   <translation>Su proceso se terminó desde fuera, perdió la corriente o dio con un error imprevisto.</translation>
  </message>
  <message>
   <source>Its sharpness, noise or compression differ from those of the training films.</source>
   <translation>Su nitidez, ruido o compresión difieren de los de las radiografías de entrenamiento.</translation>
  </message>
  <message>
   <source>Jaccard</source>
   <translation>Jaccard</translation>
  </message>
  <message>
   <source>Judged within the outlines of the film as it is. Alone it would be refused:</source>
   <translation>Juzgada dentro de los contornos de la radiografía tal como es. Por sí sola se rechazaría:</translation>
  </message>
  <message>
   <source>Keep it</source>
   <translation>Conservarlo</translation>
  </message>
  <message>
   <source>Keep it without training it.</source>
   <translation>Conservarlo sin entrenarlo.</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Teclas</translation>
  </message>
  <message>
   <source>Keys and mouse</source>
   <translation>Teclas y ratón</translation>
  </message>
  <message>
   <source>Laid out like a chest</source>
   <translation>Dispuesta como un tórax</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <source>Language of the window. It changes when the program is started again.</source>
   <translation>Idioma de la ventana. Cambia al iniciar de nuevo el programa.</translation>
  </message>
  <message>
   <source>Large enough</source>
   <translation>Bastante grande</translation>
  </message>
  <message>
   <source>Later film, {span} later</source>
   <translation>Radiografía posterior, {span} después</translation>
  </message>
  <message>
   <source>Lateral</source>
   <translation>Lateral</translation>
  </message>
  <message>
   <source>Lateral view: a cardiothoracic ratio means nothing here.</source>
   <translation>Proyección lateral: un índice cardiotorácico no significa nada aquí.</translation>
  </message>
  <message>
   <source>Lay a film out by the first hanging protocol that matches as soon as it is opened.</source>
   <translation>Dispone una radiografía según el primer protocolo de presentación que coincida en cuanto se abre.</translation>
  </message>
  <message>
   <source>Lay films out by the first hanging protocol that matches; again takes the next one that does.</source>
   <translation>Dispone las radiografías según el primer protocolo que coincida; otra vez toma el siguiente que coincida.</translation>
  </message>
  <message>
   <source>Lay the nearest earlier film of this patient in the same view beside this one, from the index if need be.</source>
   <translation>Coloca al lado la radiografía anterior más próxima de este paciente en la misma proyección, del índice si hace falta.</translation>
  </message>
  <message>
   <source>Lay the other film over this one, right of the pointer.</source>
   <translation>Coloca la otra radiografía sobre esta, a la derecha del puntero.</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Capas</translation>
  </message>
  <message>
   <source>Layout</source>
   <translation>Disposición</translation>
  </message>
  <message>
   <source>Layout 1 × 1</source>
   <translation>Disposición 1 × 1</translation>
  </message>
  <message>
   <source>Layout 1 × 2</source>
   <translation>Disposición 1 × 2</translation>
  </message>
  <message>
   <source>Layout 1 × 3</source>
   <translation>Disposición 1 × 3</translation>
  </message>
  <message>
   <source>Layout 2 × 1</source>
   <translation>Disposición 2 × 1</translation>
  </message>
  <message>
   <source>Layout 2 × 2</source>
   <translation>Disposición 2 × 2</translation>
  </message>
  <message>
   <source>Lays a film out by the first protocol below that matches it, with its priors, as soon as it is opened.</source>
   <translation>Dispone una radiografía según el primer protocolo de abajo que coincida, con sus previas, en cuanto se abre.</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>Tasa de aprendizaje</translation>
  </message>
  <message>
   <source>Least</source>
   <translation>Mínimo</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Izquierda</translation>
  </message>
  <message>
   <source>Left and right exchanged</source>
   <translation>Izquierda y derecha intercambiadas</translation>
  </message>
  <message>
   <source>Left button</source>
   <translation>Botón izquierdo</translation>
  </message>
  <message>
   <source>Left drag</source>
   <translation>Arrastre izquierdo</translation>
  </message>
  <message>
   <source>Left lung</source>
   <translation>Pulmón izquierdo</translation>
  </message>
  <message>
   <source>Left map</source>
   <translation>Mapa izquierdo</translation>
  </message>
  <message>
   <source>Lengths are at the detector: in the patient they are smaller.</source>
   <translation>Las longitudes son en el detector: en el paciente son menores.</translation>
  </message>
  <message>
   <source>Lengths are in millimetres only where the file says how large a pixel is, and the source of that is stated: at the detector a heart looks larger than it is. Mean and SD are of the values in the file, whatever the window. The cardiothoracic ratio holds for upright PA films in full inspiration; what spoils it is said.</source>
   <translation>Las longitudes están en milímetros solo cuando el archivo dice cuánto mide un píxel, y se indica de dónde procede: en el detector, un corazón parece mayor de lo que es. La media y la DE son de los valores del archivo, sea cual sea la ventana. El índice cardiotorácico vale para radiografías PA en bipedestación y en inspiración completa; se dice lo que lo altera.</translation>
  </message>
  <message>
   <source>Less</source>
   <translation>Menos</translation>
  </message>
  <message>
   <source>Less: {name}</source>
   <translation>Menos: {name}</translation>
  </message>
  <message>
   <source>Let go of the patch</source>
   <translation>Soltar el parche</translation>
  </message>
  <message>
   <source>Let the models give a second look at this film.</source>
   <translation>Deja que los modelos den una segunda mirada a esta radiografía.</translation>
  </message>
  <message>
   <source>Let the part of one film that is seen go over to the others.</source>
   <translation>Pasa la parte visible de una radiografía a las demás.</translation>
  </message>
  <message>
   <source>Let the zoom of one film go over to the others.</source>
   <translation>Pasa la ampliación de una radiografía a las demás.</translation>
  </message>
  <message>
   <source>Let window, inversion and gamma of one film go over to the others.</source>
   <translation>Pasa la ventana, la inversión y la gamma de una radiografía a las demás.</translation>
  </message>
  <message>
   <source>Let zoom, position and window of one film go over to the others.</source>
   <translation>Pasa la ampliación, la posición y la ventana de una radiografía a las demás.</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Claro</translation>
  </message>
  <message>
   <source>Lighter middle tones</source>
   <translation>Medios tonos más claros</translation>
  </message>
  <message>
   <source>Like the films it learnt from</source>
   <translation>Como las radiografías de las que aprendió</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>Límites</translation>
  </message>
  <message>
   <source>Link panes</source>
   <translation>Vincular paneles</translation>
  </message>
  <message>
   <source>Link position</source>
   <translation>Vincular la posición</translation>
  </message>
  <message>
   <source>Link window</source>
   <translation>Vincular la ventana</translation>
  </message>
  <message>
   <source>Link zoom</source>
   <translation>Vincular la ampliación</translation>
  </message>
  <message>
   <source>List and search every attribute of the DICOM file.</source>
   <translation>Enumera y busca todos los atributos del archivo DICOM.</translation>
  </message>
  <message>
   <source>List of annotations</source>
   <translation>Lista de anotaciones</translation>
  </message>
  <message>
   <source>List of keys</source>
   <translation>Lista de teclas</translation>
  </message>
  <message>
   <source>Loading and checking the models.</source>
   <translation>Cargando y comprobando los modelos.</translation>
  </message>
  <message>
   <source>Local contrast (CLAHE)</source>
   <translation>Contraste local (CLAHE)</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Registro</translation>
  </message>
  <message>
   <source>Log loss</source>
   <translation>Pérdida logarítmica</translation>
  </message>
  <message>
   <source>Log of the run</source>
   <translation>Registro del entrenamiento</translation>
  </message>
  <message>
   <source>Look again through every folder and file that was opened; findings and thumbnails stay.</source>
   <translation>Vuelve a mirar todas las carpetas y archivos que se abrieron; los hallazgos y miniaturas se quedan.</translation>
  </message>
  <message>
   <source>Look at the letter on the film, and flip it left to right if it is mirrored.</source>
   <translation>Mire la letra de la radiografía y voltéela de izquierda a derecha si está reflejada.</translation>
  </message>
  <message>
   <source>Look at the letter on the film.</source>
   <translation>Mire la letra de la radiografía.</translation>
  </message>
  <message>
   <source>Look for films in a folder and all folders below it.</source>
   <translation>Busca radiografías en una carpeta y en todas las que contiene.</translation>
  </message>
  <message>
   <source>Looked at, by zone</source>
   <translation>Mirado, por zonas</translation>
  </message>
  <message>
   <source>Looking for films …</source>
   <translation>Buscando radiografías …</translation>
  </message>
  <message>
   <source>Looking for films: {looked_at:,} of {total:,} files, {found}</source>
   <translation>Buscando radiografías: {looked_at:,} de {total:,} archivos, {found}</translation>
  </message>
  <message>
   <source>Looking for lungs and heart.</source>
   <translation>Buscando pulmones y corazón.</translation>
  </message>
  <message>
   <source>Looking into {name} …</source>
   <translation>Buscando en {name} …</translation>
  </message>
  <message>
   <source>Looking into {name}: {looked_at:,} of {total:,} files, {found}</source>
   <translation>Buscando en {name}: {looked_at:,} de {total:,} archivos, {found}</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>Pérdida</translation>
  </message>
  <message>
   <source>Loss, figures and learning rate over the batches</source>
   <translation>Pérdida, cifras y tasa de aprendizaje a lo largo de los lotes</translation>
  </message>
  <message>
   <source>Lower gamma; for the eye only, and said on the film.</source>
   <translation>Baja la gamma; solo para la vista, y se indica en la radiografía.</translation>
  </message>
  <message>
   <source>Lungs</source>
   <translation>Pulmones</translation>
  </message>
  <message>
   <source>Lungs (by brightness)</source>
   <translation>Pulmones (por brillo)</translation>
  </message>
  <message>
   <source>Lungs (by lung outline)</source>
   <translation>Pulmones (por contorno pulmonar)</translation>
  </message>
  <message>
   <source>Lungs and heart</source>
   <translation>Pulmones y corazón</translation>
  </message>
  <message>
   <source>Lungs found and plausible</source>
   <translation>Pulmones encontrados y plausibles</translation>
  </message>
  <message>
   <source>Lungs found. Drawing patches inside them.</source>
   <translation>Pulmones encontrados. Extrayendo parches en ellos.</translation>
  </message>
  <message>
   <source>Lungs, Jaccard</source>
   <translation>Pulmones, Jaccard</translation>
  </message>
  <message>
   <source>Macro-F1</source>
   <translation>Macro-F1</translation>
  </message>
  <message>
   <source>Made by: {command}</source>
   <translation>Hecho con: {command}</translation>
  </message>
  <message>
   <source>Made of</source>
   <translation>Compuesto de</translation>
  </message>
  <message>
   <source>Made of the first {mapped} of {drawn} patches, because it is slow.</source>
   <translation>Hecho con los primeros {mapped} de {drawn} parches, porque es lento.</translation>
  </message>
  <message>
   <source>Made on {date} by CXR Viewer</source>
   <translation>Hecho el {date} con CXR Viewer</translation>
  </message>
  <message>
   <source>Made with</source>
   <translation>Hecho con</translation>
  </message>
  <message>
   <source>Magnifier</source>
   <translation>Lupa</translation>
  </message>
  <message>
   <source>Majority of the models</source>
   <translation>Mayoría de los modelos</translation>
  </message>
  <message>
   <source>Make room on the disk or check the rights of the viewer's data folder; saving is tried again by itself. Export the measurements to another place if you need them. Closing once more ends without saving.</source>
   <translation>Haga sitio en el disco o compruebe los permisos de la carpeta de datos del visor; se vuelve a intentar guardar sin más. Exporte las mediciones a otro sitio si las necesita. Cerrar otra vez termina sin guardar.</translation>
  </message>
  <message>
   <source>Make the film in the next pane the one that is worked on.</source>
   <translation>Hace que la radiografía del panel siguiente sea la de trabajo.</translation>
  </message>
  <message>
   <source>Make the film larger around its middle.</source>
   <translation>Amplía la radiografía en torno a su centro.</translation>
  </message>
  <message>
   <source>Make the film smaller.</source>
   <translation>Reduce la radiografía.</translation>
  </message>
  <message>
   <source>Make, change and order hanging protocols.</source>
   <translation>Crear, cambiar y ordenar protocolos de presentación.</translation>
  </message>
  <message>
   <source>Makes a protocol: the current film and its nearest prior.</source>
   <translation>Crea un protocolo: la radiografía actual y su previa más próxima.</translation>
  </message>
  <message>
   <source>Makes another protocol like the chosen one.</source>
   <translation>Crea otro protocolo como el elegido.</translation>
  </message>
  <message>
   <source>Making the DICOM object</source>
   <translation>Se crea el objeto DICOM</translation>
  </message>
  <message>
   <source>Map</source>
   <translation>Mapa</translation>
  </message>
  <message>
   <source>Map of the next class</source>
   <translation>Mapa de la clase siguiente</translation>
  </message>
  <message>
   <source>Maps</source>
   <translation>Mapas</translation>
  </message>
  <message>
   <source>Mean</source>
   <translation>Media</translation>
  </message>
  <message>
   <source>Mean AUROC</source>
   <translation>AUROC media</translation>
  </message>
  <message>
   <source>Mean precision</source>
   <translation>Precisión media</translation>
  </message>
  <message>
   <source>Mean recall</source>
   <translation>Sensibilidad media</translation>
  </message>
  <message>
   <source>Mean, SD</source>
   <translation>Media, DE</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>Medir</translation>
  </message>
  <message>
   <source>Measure it on films that did not train it, and write its package.</source>
   <translation>Lo mide con radiografías que no lo entrenaron y escribe su paquete.</translation>
  </message>
  <message>
   <source>Measure it on films that did not train it: figures with intervals, curves, and wrong calls as pictures.</source>
   <translation>Medirlo en radiografías que no lo entrenaron: cifras con intervalos, curvas y los juicios erróneos como imágenes.</translation>
  </message>
  <message>
   <source>Measured on films that did not train the run, which may have chosen its best epoch. Intervals come from resampling patients. The page has the wrong calls and all tables.</source>
   <translation>Medido en radiografías que no entrenaron el modelo, aunque pueden haber elegido su mejor época. Los intervalos proceden de remuestrear pacientes. La página tiene los juicios erróneos y todas las tablas.</translation>
  </message>
  <message>
   <source>Measurements</source>
   <translation>Mediciones</translation>
  </message>
  <message>
   <source>Measurements and annotations</source>
   <translation>Mediciones y anotaciones</translation>
  </message>
  <message>
   <source>Mediastinum</source>
   <translation>Mediastino</translation>
  </message>
  <message>
   <source>Mediastinum (by brightness)</source>
   <translation>Mediastino (por brillo)</translation>
  </message>
  <message>
   <source>Mediastinum (by lung outline)</source>
   <translation>Mediastino (por contorno pulmonar)</translation>
  </message>
  <message>
   <source>Medium</source>
   <translation>Medio</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Memoria</translation>
  </message>
  <message>
   <source>Memory about {memory}</source>
   <translation>Memoria: unos {memory}</translation>
  </message>
  <message>
   <source>Memory about {memory} of {free} free</source>
   <translation>Memoria: unos {memory} de {free} libres</translation>
  </message>
  <message>
   <source>Memory, time and disk on the chosen device.</source>
   <translation>Memoria, tiempo y disco en el dispositivo elegido.</translation>
  </message>
  <message>
   <source>Mend that, then try again.</source>
   <translation>Corríjalo e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>Mend the data, then check them again.</source>
   <translation>Corrija los datos y compruébelos de nuevo.</translation>
  </message>
  <message>
   <source>Method of the map</source>
   <translation>Método del mapa</translation>
  </message>
  <message>
   <source>Middle</source>
   <translation>Centro</translation>
  </message>
  <message>
   <source>Middle button</source>
   <translation>Botón central</translation>
  </message>
  <message>
   <source>Middle drag</source>
   <translation>Arrastre central</translation>
  </message>
  <message>
   <source>Millimetres as the file states them; it does not say how they were calibrated.</source>
   <translation>Milímetros según el archivo; no dice cómo se calibraron.</translation>
  </message>
  <message>
   <source>Millimetres at the detector, where the patient looks larger: true lengths are smaller.</source>
   <translation>Milímetros en el detector, donde el paciente parece mayor: las longitudes reales son menores.</translation>
  </message>
  <message>
   <source>Millimetres in the patient, by the magnification that the file states.</source>
   <translation>Milímetros en el paciente, según la magnificación que indica el archivo.</translation>
  </message>
  <message>
   <source>Millimetres, calibrated by the file.</source>
   <translation>Milímetros, calibrados por el archivo.</translation>
  </message>
  <message>
   <source>Mirror the film; R and L follow.</source>
   <translation>Refleja la radiografía; R y L la siguen.</translation>
  </message>
  <message>
   <source>Modality of the film</source>
   <translation>Modalidad de la radiografía</translation>
  </message>
  <message>
   <source>Model card</source>
   <translation>Ficha del modelo</translation>
  </message>
  <message>
   <source>Model of the map</source>
   <translation>Modelo del mapa</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <source>Models disagree</source>
   <translation>Modelos en desacuerdo</translation>
  </message>
  <message>
   <source>Models side by side</source>
   <translation>Modelos lado a lado</translation>
  </message>
  <message>
   <source>More commands</source>
   <translation>Más comandos</translation>
  </message>
  <message>
   <source>More of the film is plain black or white ({share:.0%}) than in 99.5 % of the training films.</source>
   <translation>Hay más negro o blanco puro en la radiografía ({share:.0%}) que en el 99,5 % de las de entrenamiento.</translation>
  </message>
  <message>
   <source>More: {name}</source>
   <translation>Más: {name}</translation>
  </message>
  <message>
   <source>Most contrast in heart and mediastinum; the lungs become black.</source>
   <translation>El mayor contraste en corazón y mediastino; los pulmones quedan negros.</translation>
  </message>
  <message>
   <source>Most contrast inside the lungs.</source>
   <translation>El mayor contraste dentro de los pulmones.</translation>
  </message>
  <message>
   <source>Most patches were voted {named} by most models.</source>
   <translation>La mayoría de los modelos votó la mayoría de los parches como {named}.</translation>
  </message>
  <message>
   <source>Mouse</source>
   <translation>Ratón</translation>
  </message>
  <message>
   <source>Moved, deleted or unplugged. What is open stays on screen until it is closed, and what is drawn is kept all the same.</source>
   <translation>Movido, borrado o desconectado. Lo que está abierto sigue en pantalla hasta cerrarlo, y lo dibujado se conserva igualmente.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Name of the protocol</source>
   <translation>Nombre del protocolo</translation>
  </message>
  <message>
   <source>Name of the run</source>
   <translation>Nombre del entrenamiento</translation>
  </message>
  <message>
   <source>Name one in the environment variable {variable}, then start the viewer again.</source>
   <translation>Indique una en la variable de entorno {variable} y vuelva a iniciar el visor.</translation>
  </message>
  <message>
   <source>Nearest prior</source>
   <translation>Previa más próxima</translation>
  </message>
  <message>
   <source>Needs a film that is DICOM: it refers to the film by its DICOM identifier.</source>
   <translation>Necesita una radiografía DICOM: se refiere a ella por su identificador DICOM.</translation>
  </message>
  <message>
   <source>Never taken: “{name}” above it matches every film that this one does.</source>
   <translation>Nunca se toma: «{name}», más arriba, coincide con todas las radiografías de este.</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Nuevo</translation>
  </message>
  <message>
   <source>New key</source>
   <translation>Nueva tecla</translation>
  </message>
  <message>
   <source>New run</source>
   <translation>Nuevo entrenamiento</translation>
  </message>
  <message>
   <source>Next and previous study</source>
   <translation>Estudio siguiente y anterior</translation>
  </message>
  <message>
   <source>Next pane</source>
   <translation>Panel siguiente</translation>
  </message>
  <message>
   <source>Next patch</source>
   <translation>Parche siguiente</translation>
  </message>
  <message>
   <source>Next study</source>
   <translation>Estudio siguiente</translation>
  </message>
  <message>
   <source>Next window of the file</source>
   <translation>Ventana siguiente del archivo</translation>
  </message>
  <message>
   <source>No button works with the tool that is chosen in the bar.</source>
   <translation>Ningún botón trabaja con la herramienta elegida en la barra.</translation>
  </message>
  <message>
   <source>No card</source>
   <translation>Ninguna ficha</translation>
  </message>
  <message>
   <source>No date</source>
   <translation>Sin fecha</translation>
  </message>
  <message>
   <source>No film on screen</source>
   <translation>Ninguna radiografía en pantalla</translation>
  </message>
  <message>
   <source>No film open</source>
   <translation>Ninguna radiografía abierta</translation>
  </message>
  <message>
   <source>No film open. Open a film and analyse it; what the verdict is made of then stands here.</source>
   <translation>Ninguna radiografía abierta. Abra una y analícela; aquí estará entonces de qué se compone el veredicto.</translation>
  </message>
  <message>
   <source>No film with the same name and date of birth, in the same view and of an earlier day, is known.</source>
   <translation>No se conoce ninguna radiografía con el mismo nombre y fecha de nacimiento, en la misma proyección y de un día anterior.</translation>
  </message>
  <message>
   <source>No film with the same patient ID, in the same view and of an earlier day, is known.</source>
   <translation>No se conoce ninguna radiografía con el mismo ID de paciente, en la misma proyección y de un día anterior.</translation>
  </message>
  <message>
   <source>No folder of models may be written to.</source>
   <translation>No se puede escribir en ninguna carpeta de modelos.</translation>
  </message>
  <message>
   <source>No growth for {number} measurement</source>
   <translation>Sin mejora desde hace {number} medición</translation>
  </message>
  <message>
   <source>No growth for {number} measurements</source>
   <translation>Sin mejora desde hace {number} mediciones</translation>
  </message>
  <message>
   <source>No hanging protocol matches</source>
   <translation>Ningún protocolo de presentación coincide</translation>
  </message>
  <message>
   <source>No heart could be outlined.</source>
   <translation>No se pudo delimitar el corazón.</translation>
  </message>
  <message>
   <source>No heart was outlined on this film.</source>
   <translation>En esta radiografía no se delineó ningún corazón.</translation>
  </message>
  <message>
   <source>No key</source>
   <translation>Sin tecla</translation>
  </message>
  <message>
   <source>No lung was found.</source>
   <translation>No se encontró ningún pulmón.</translation>
  </message>
  <message>
   <source>No lungs could be found in this image.</source>
   <translation>No se encontraron pulmones en esta imagen.</translation>
  </message>
  <message>
   <source>No name, ID or date; new identifiers. Words in the pixels and what you wrote on the film stay.</source>
   <translation>Sin nombre, ID ni fecha; identificadores nuevos. Las palabras en los píxeles y lo que usted escribió se quedan.</translation>
  </message>
  <message>
   <source>No patient stated</source>
   <translation>Paciente no indicado</translation>
  </message>
  <message>
   <source>No picture yet</source>
   <translation>Aún no hay imagen</translation>
  </message>
  <message>
   <source>No place holds the current film: it takes the first empty pane, else the first.</source>
   <translation>Ningún lugar contiene la radiografía actual: ocupa el primer panel vacío o, si no, el primero.</translation>
  </message>
  <message>
   <source>No prior was found</source>
   <translation>No se encontró ninguna previa</translation>
  </message>
  <message>
   <source>No protocol yet: films stay in the layout that is on screen. “New” makes one, which can be changed below.</source>
   <translation>Aún no hay protocolos: las radiografías quedan en la disposición en pantalla. «Nuevo» crea uno, que se puede cambiar abajo.</translation>
  </message>
  <message>
   <source>No ratio could be proposed</source>
   <translation>No se pudo proponer ningún índice</translation>
  </message>
  <message>
   <source>No recipe</source>
   <translation>No hay receta</translation>
  </message>
  <message>
   <source>No sample film is installed.</source>
   <translation>No hay ninguna radiografía de ejemplo instalada.</translation>
  </message>
  <message>
   <source>No score is high enough to be sure.</source>
   <translation>Ninguna puntuación es bastante alta para estar seguro.</translation>
  </message>
  <message>
   <source>No setting has all of these words.</source>
   <translation>Ningún ajuste contiene todas estas palabras.</translation>
  </message>
  <message>
   <source>No single model decides it.</source>
   <translation>Ningún modelo solo lo decide.</translation>
  </message>
  <message>
   <source>No studies yet</source>
   <translation>Aún no hay estudios</translation>
  </message>
  <message>
   <source>No tag has these words.</source>
   <translation>Ninguna etiqueta contiene estas palabras.</translation>
  </message>
  <message>
   <source>None is for this modality, view and number of priors.</source>
   <translation>Ninguno es para esta modalidad, proyección y número de previas.</translation>
  </message>
  <message>
   <source>None was made yet, or all are switched off.</source>
   <translation>Aún no se ha creado ninguno, o todos están desactivados.</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>Normal or COVID-19 pattern</source>
   <translation>Patrón: normal o COVID-19</translation>
  </message>
  <message>
   <source>Normal or bacterial pneumonia pattern</source>
   <translation>Patrón: normal o neumonía bacteriana</translation>
  </message>
  <message>
   <source>Normal or viral pneumonia pattern</source>
   <translation>Patrón: normal o neumonía vírica</translation>
  </message>
  <message>
   <source>Normal pattern</source>
   <translation>Patrón: normal</translation>
  </message>
  <message>
   <source>Normal, COVID-19 or bacterial pneumonia pattern</source>
   <translation>Patrón: normal, COVID-19 o neumonía bacteriana</translation>
  </message>
  <message>
   <source>Normal, COVID-19 or viral pneumonia pattern</source>
   <translation>Patrón: normal, COVID-19 o neumonía vírica</translation>
  </message>
  <message>
   <source>Normal, COVID-19, viral or bacterial pneumonia pattern</source>
   <translation>Patrón: normal, COVID-19, neumonía vírica o bacteriana</translation>
  </message>
  <message>
   <source>Normal, viral or bacterial pneumonia pattern</source>
   <translation>Patrón: normal, neumonía vírica o bacteriana</translation>
  </message>
  <message>
   <source>Not all of the DICOMDIR {name} could be used</source>
   <translation>No se pudo usar todo el DICOMDIR {name}</translation>
  </message>
  <message>
   <source>Not all of the archive {name} could be used</source>
   <translation>No se pudo usar todo el archivo comprimido {name}</translation>
  </message>
  <message>
   <source>Not all of the folder {name} could be used</source>
   <translation>No se pudo usar toda la carpeta {name}</translation>
  </message>
  <message>
   <source>Not analysed yet</source>
   <translation>Aún sin analizar</translation>
  </message>
  <message>
   <source>Not everything could be opened again</source>
   <translation>No se pudo volver a abrir todo</translation>
  </message>
  <message>
   <source>Not measured yet</source>
   <translation>Aún sin medir</translation>
  </message>
  <message>
   <source>Not started</source>
   <translation>Sin empezar</translation>
  </message>
  <message>
   <source>Not sure</source>
   <translation>No seguro</translation>
  </message>
  <message>
   <source>Not sure; closest: COVID-19</source>
   <translation>No seguro; lo más próximo: COVID-19</translation>
  </message>
  <message>
   <source>Not sure; closest: COVID-19 or bacterial pneumonia</source>
   <translation>No seguro; lo más próximo: COVID-19 o neumonía bacteriana</translation>
  </message>
  <message>
   <source>Not sure; closest: COVID-19 or viral pneumonia</source>
   <translation>No seguro; lo más próximo: COVID-19 o neumonía vírica</translation>
  </message>
  <message>
   <source>Not sure; closest: COVID-19, viral or bacterial pneumonia</source>
   <translation>No seguro; lo más próximo: COVID-19, neumonía vírica o bacteriana</translation>
  </message>
  <message>
   <source>Not sure; closest: bacterial pneumonia</source>
   <translation>No seguro; lo más próximo: neumonía bacteriana</translation>
  </message>
  <message>
   <source>Not sure; closest: normal</source>
   <translation>No seguro; lo más próximo: normal</translation>
  </message>
  <message>
   <source>Not sure; closest: normal or COVID-19</source>
   <translation>No seguro; lo más próximo: normal o COVID-19</translation>
  </message>
  <message>
   <source>Not sure; closest: normal or bacterial pneumonia</source>
   <translation>No seguro; lo más próximo: normal o neumonía bacteriana</translation>
  </message>
  <message>
   <source>Not sure; closest: normal or viral pneumonia</source>
   <translation>No seguro; lo más próximo: normal o neumonía vírica</translation>
  </message>
  <message>
   <source>Not sure; closest: normal, COVID-19 or bacterial pneumonia</source>
   <translation>No seguro; lo más próximo: normal, COVID-19 o neumonía bacteriana</translation>
  </message>
  <message>
   <source>Not sure; closest: normal, COVID-19 or viral pneumonia</source>
   <translation>No seguro; lo más próximo: normal, COVID-19 o neumonía vírica</translation>
  </message>
  <message>
   <source>Not sure; closest: normal, COVID-19, viral or bacterial pneumonia</source>
   <translation>No seguro; lo más próximo: normal, COVID-19, neumonía vírica o bacteriana</translation>
  </message>
  <message>
   <source>Not sure; closest: normal, viral or bacterial pneumonia</source>
   <translation>No seguro; lo más próximo: normal, neumonía vírica o bacteriana</translation>
  </message>
  <message>
   <source>Not sure; closest: viral or bacterial pneumonia</source>
   <translation>No seguro; lo más próximo: neumonía vírica o bacteriana</translation>
  </message>
  <message>
   <source>Not sure; closest: viral pneumonia</source>
   <translation>No seguro; lo más próximo: neumonía vírica</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>Note of the annotation</source>
   <translation>Nota de la anotación</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Nada</translation>
  </message>
  <message>
   <source>Nothing is drawn yet.</source>
   <translation>Aún no hay nada dibujado.</translation>
  </message>
  <message>
   <source>Nothing is measured on this film yet.</source>
   <translation>Aún no hay nada medido en esta radiografía.</translation>
  </message>
  <message>
   <source>Nothing matches “{words}”</source>
   <translation>Nada coincide con «{words}»</translation>
  </message>
  <message>
   <source>Nothing to open was copied</source>
   <translation>No se copió nada que abrir</translation>
  </message>
  <message>
   <source>Nothing was found that speaks against training.</source>
   <translation>No se encontró nada en contra del entrenamiento.</translation>
  </message>
  <message>
   <source>Nothing was opened yet</source>
   <translation>Aún no se ha abierto nada</translation>
  </message>
  <message>
   <source>Nothing was started</source>
   <translation>No se inició nada</translation>
  </message>
  <message>
   <source>Number of patches that count</source>
   <translation>Número de parches que cuentan</translation>
  </message>
  <message>
   <source>Number of priors</source>
   <translation>Número de previas</translation>
  </message>
  <message>
   <source>Numbers</source>
   <translation>Cifras</translation>
  </message>
  <message>
   <source>Numbers of lungs and heart</source>
   <translation>Cifras de pulmones y corazón</translation>
  </message>
  <message>
   <source>Of a chest</source>
   <translation>De un tórax</translation>
  </message>
  <message>
   <source>Of the modality values, whatever the window.</source>
   <translation>De los valores de la modalidad, sea cual sea la ventana.</translation>
  </message>
  <message>
   <source>Of the pixels themselves (divided by n).</source>
   <translation>De los propios píxeles (dividido entre n).</translation>
  </message>
  <message>
   <source>Of what</source>
   <translation>De qué</translation>
  </message>
  <message>
   <source>Of {total} held-out films of {people} with {classes}, {wrong} were called {called}.</source>
   <translation>De {total} radiografías reservadas de {people} con {classes}, {wrong} se llamaron {called}.</translation>
  </message>
  <message>
   <source>One change a line, such as
stages.0.epochs=12
optimiser.name=sgd</source>
   <translation>Un cambio por línea, como
stages.0.epochs=12
optimiser.name=sgd</translation>
  </message>
  <message>
   <source>One film of the last session is no longer at the same place.</source>
   <translation>Una radiografía de la última sesión ya no está en el mismo sitio.</translation>
  </message>
  <message>
   <source>One image pixel per screen pixel.</source>
   <translation>Un píxel de imagen por píxel de pantalla.</translation>
  </message>
  <message>
   <source>One lung is far smaller than the other.</source>
   <translation>Un pulmón es mucho más pequeño que el otro.</translation>
  </message>
  <message>
   <source>One page with the picture, the measurements and the findings in words.</source>
   <translation>Una página con la imagen, las medidas y los hallazgos en palabras.</translation>
  </message>
  <message>
   <source>One patch</source>
   <translation>Un parche</translation>
  </message>
  <message>
   <source>Only the left lung was found.</source>
   <translation>Solo se encontró el pulmón izquierdo.</translation>
  </message>
  <message>
   <source>Only the right lung was found.</source>
   <translation>Solo se encontró el pulmón derecho.</translation>
  </message>
  <message>
   <source>Only {agreeing} of {total} models favour it on their own.</source>
   <translation>Solo {agreeing} de {total} modelos lo favorecen por sí solos.</translation>
  </message>
  <message>
   <source>Only {share:.0%} of the lungs were looked at.</source>
   <translation>Solo se miró el {share:.0%} de los pulmones.</translation>
  </message>
  <message>
   <source>Opacity of {title}</source>
   <translation>Opacidad de {title}</translation>
  </message>
  <message>
   <source>Opacity {share:.0%}</source>
   <translation>Opacidad {share:.0%}</translation>
  </message>
  <message>
   <source>Opaque: share of the zone as bright as the brightest tenth of normal lungs.</source>
   <translation>Opaco: parte de la zona tan brillante como la décima parte más brillante de los pulmones normales.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abiertos</translation>
  </message>
  <message>
   <source>Open a DICOM film to see its tags.</source>
   <translation>Abra una radiografía DICOM para ver sus etiquetas.</translation>
  </message>
  <message>
   <source>Open a chest radiograph to begin.</source>
   <translation>Abra una radiografía de tórax para empezar.</translation>
  </message>
  <message>
   <source>Open a film of a phantom that comes with the program.</source>
   <translation>Abre una radiografía de un fantoma que viene con el programa.</translation>
  </message>
  <message>
   <source>Open a film of your own instead.</source>
   <translation>Abra en su lugar una radiografía propia.</translation>
  </message>
  <message>
   <source>Open a folder</source>
   <translation>Abrir una carpeta</translation>
  </message>
  <message>
   <source>Open a folder …</source>
   <translation>Abrir una carpeta …</translation>
  </message>
  <message>
   <source>Open a frontal chest radiograph (CR or DX).</source>
   <translation>Abra una radiografía frontal de tórax (CR o DX).</translation>
  </message>
  <message>
   <source>Open copied files, folders, or the path that was copied as text.</source>
   <translation>Abre los archivos o carpetas copiados, o la ruta copiada como texto.</translation>
  </message>
  <message>
   <source>Open films</source>
   <translation>Abrir radiografías</translation>
  </message>
  <message>
   <source>Open one or more films.</source>
   <translation>Abre una o más radiografías.</translation>
  </message>
  <message>
   <source>Open or choose another film to see it here</source>
   <translation>Abra o elija otra radiografía para verla aquí</translation>
  </message>
  <message>
   <source>Open recent …</source>
   <translation>Abrir reciente …</translation>
  </message>
  <message>
   <source>Open studies</source>
   <translation>Estudios abiertos</translation>
  </message>
  <message>
   <source>Open the DICOM file, which may state the age.</source>
   <translation>Abra el archivo DICOM, que quizá indique la edad.</translation>
  </message>
  <message>
   <source>Open the DICOM file.</source>
   <translation>Abra el archivo DICOM.</translation>
  </message>
  <message>
   <source>Open the PDF</source>
   <translation>Abrir el PDF</translation>
  </message>
  <message>
   <source>Open the earlier film, or a folder that holds it, so that the study index knows it; then ask again.</source>
   <translation>Abra la radiografía anterior, o una carpeta que la contenga, para que el índice la conozca; después vuelva a pedirlo.</translation>
  </message>
  <message>
   <source>Open the file from where it is now: what was drawn on it comes back with it.</source>
   <translation>Abra el archivo desde donde está ahora: lo dibujado en él vuelve con él.</translation>
  </message>
  <message>
   <source>Open the image at its full resolution.</source>
   <translation>Abra la imagen a resolución completa.</translation>
  </message>
  <message>
   <source>Open the original radiograph instead of a copy, a photograph or a processed picture.</source>
   <translation>Abra la radiografía original en lugar de una copia, una fotografía o una imagen procesada.</translation>
  </message>
  <message>
   <source>Open the original radiograph.</source>
   <translation>Abra la radiografía original.</translation>
  </message>
  <message>
   <source>Open the other film yourself and choose a layout with two panes.</source>
   <translation>Abra usted la otra radiografía y elija una disposición con dos paneles.</translation>
  </message>
  <message>
   <source>Open the page</source>
   <translation>Abrir la página</translation>
  </message>
  <message>
   <source>Open the sample</source>
   <translation>Abrir el ejemplo</translation>
  </message>
  <message>
   <source>Open what was copied</source>
   <translation>Abrir lo copiado</translation>
  </message>
  <message>
   <source>Open {name} again</source>
   <translation>Abrir {name} de nuevo</translation>
  </message>
  <message>
   <source>Open …</source>
   <translation>Abrir …</translation>
  </message>
  <message>
   <source>Opened before</source>
   <translation>Abierto antes</translation>
  </message>
  <message>
   <source>Opening {what} …</source>
   <translation>Abriendo {what} …</translation>
  </message>
  <message>
   <source>Opens the card of the model package: data, figures, limits, thresholds.</source>
   <translation>Abre la ficha del paquete de modelos: datos, cifras, límites, umbrales.</translation>
  </message>
  <message>
   <source>Operating points</source>
   <translation>Puntos de operación</translation>
  </message>
  <message>
   <source>Orange</source>
   <translation>Naranja</translation>
  </message>
  <message>
   <source>Order of annotations</source>
   <translation>Orden de las anotaciones</translation>
  </message>
  <message>
   <source>Otherwise it means</source>
   <translation>Si no, significa</translation>
  </message>
  <message>
   <source>Outlines doubtful: check every border.</source>
   <translation>Contornos dudosos: compruebe cada borde.</translation>
  </message>
  <message>
   <source>Outlines unusable: check every border.</source>
   <translation>Contornos inutilizables: compruebe cada borde.</translation>
  </message>
  <message>
   <source>Overall</source>
   <translation>En conjunto</translation>
  </message>
  <message>
   <source>PA</source>
   <translation>PA</translation>
  </message>
  <message>
   <source>PA or AP</source>
   <translation>PA o AP</translation>
  </message>
  <message>
   <source>Package</source>
   <translation>Paquete</translation>
  </message>
  <message>
   <source>Package whose card is shown</source>
   <translation>Paquete cuya ficha se muestra</translation>
  </message>
  <message>
   <source>Page (PDF)</source>
   <translation>Página (PDF)</translation>
  </message>
  <message>
   <source>Painting the picture</source>
   <translation>Se pinta la imagen</translation>
  </message>
  <message>
   <source>Pan</source>
   <translation>Desplazar</translation>
  </message>
  <message>
   <source>Patch</source>
   <translation>Parche</translation>
  </message>
  <message>
   <source>Patch {index} of {count}</source>
   <translation>Parche {index} de {count}</translation>
  </message>
  <message>
   <source>Patch {index}, voted {title} by most models</source>
   <translation>Parche {index}, votado {title} por la mayoría de los modelos</translation>
  </message>
  <message>
   <source>Patch {number} of {count}</source>
   <translation>Parche {number} de {count}</translation>
  </message>
  <message>
   <source>Patches</source>
   <translation>Parches</translation>
  </message>
  <message>
   <source>Patches and what every model said of them</source>
   <translation>Parches y lo que dijo de ellos cada modelo</translation>
  </message>
  <message>
   <source>Patches beside it: letter of the vote, shared area</source>
   <translation>Parches contiguos: letra del voto, área común</translation>
  </message>
  <message>
   <source>Patches by vote</source>
   <translation>Parches por voto</translation>
  </message>
  <message>
   <source>Patches drawn a third time</source>
   <translation>Parches extraídos por tercera vez</translation>
  </message>
  <message>
   <source>Patches drawn again</source>
   <translation>Parches extraídos de nuevo</translation>
  </message>
  <message>
   <source>Patches on which two models vote alike</source>
   <translation>Parches en los que dos modelos votan igual</translation>
  </message>
  <message>
   <source>Patches per film</source>
   <translation>Parches por radiografía</translation>
  </message>
  <message>
   <source>Patient information is off: only technical values are shown.</source>
   <translation>Los datos del paciente están ocultos: solo se muestran valores técnicos.</translation>
  </message>
  <message>
   <source>Patient not known</source>
   <translation>Paciente desconocido</translation>
  </message>
  <message>
   <source>Patient {id}</source>
   <translation>Paciente {id}</translation>
  </message>
  <message>
   <source>Patients, studies, series and images</source>
   <translation>Pacientes, estudios, series e imágenes</translation>
  </message>
  <message>
   <source>Perhaps rotated: above the heart, the space between the lungs lies {share:.0%} of the chest width to the left of the midline, as in a patient who is turned.</source>
   <translation>Quizá rotado: por encima del corazón, el espacio entre los pulmones queda un {share:.0%} de la anchura del tórax a la izquierda de la línea media, como en un paciente girado.</translation>
  </message>
  <message>
   <source>Perhaps rotated: above the heart, the space between the lungs lies {share:.0%} of the chest width to the right of the midline, as in a patient who is turned.</source>
   <translation>Quizá rotado: por encima del corazón, el espacio entre los pulmones queda un {share:.0%} de la anchura del tórax a la derecha de la línea media, como en un paciente girado.</translation>
  </message>
  <message>
   <source>Picture (PNG)</source>
   <translation>Imagen (PNG)</translation>
  </message>
  <message>
   <source>Pictures</source>
   <translation>Imágenes</translation>
  </message>
  <message>
   <source>Pink</source>
   <translation>Rosa</translation>
  </message>
  <message>
   <source>Pixel under the pointer</source>
   <translation>Píxel bajo el puntero</translation>
  </message>
  <message>
   <source>Pixels</source>
   <translation>Píxeles</translation>
  </message>
  <message>
   <source>Place it by the outlines of lungs and heart, to be checked and changed by hand.</source>
   <translation>Lo coloca según los contornos de pulmones y corazón, para comprobarlo y cambiarlo a mano.</translation>
  </message>
  <message>
   <source>Place the cardiothoracic ratio by the outlines</source>
   <translation>Colocar el índice cardiotorácico según los contornos</translation>
  </message>
  <message>
   <source>Plan a run like this one.</source>
   <translation>Planifica un entrenamiento como este.</translation>
  </message>
  <message>
   <source>Plan a run.</source>
   <translation>Planifica un entrenamiento.</translation>
  </message>
  <message>
   <source>Plan, watch, compare and release training runs in a window of their own.</source>
   <translation>Planifique, siga, compare y publique entrenamientos en una ventana propia.</translation>
  </message>
  <message>
   <source>Plateau</source>
   <translation>Meseta</translation>
  </message>
  <message>
   <source>Point at a patch to see what each model said of it. Click to keep it.</source>
   <translation>Señale un parche para ver qué dijo de él cada modelo. Haga clic para fijarlo.</translation>
  </message>
  <message>
   <source>Polygon</source>
   <translation>Polígono</translation>
  </message>
  <message>
   <source>Precision</source>
   <translation>Precisión</translation>
  </message>
  <message>
   <source>Prediction set that counts</source>
   <translation>Conjunto de predicción</translation>
  </message>
  <message>
   <source>Prediction sets, by the share of films that they miss</source>
   <translation>Conjuntos de predicción, según la parte de radiografías que fallan</translation>
  </message>
  <message>
   <source>Preparing films</source>
   <translation>Preparando radiografías</translation>
  </message>
  <message>
   <source>Press Analyse for a second look: the lungs are outlined, patches are drawn inside them, every model votes on every patch, and an ensemble weighs the votes.</source>
   <translation>Pulse Analizar para una segunda mirada: se delinean los pulmones, se extraen parches en ellos, cada modelo vota cada parche y un conjunto pondera los votos.</translation>
  </message>
  <message>
   <source>Previous patch</source>
   <translation>Parche anterior</translation>
  </message>
  <message>
   <source>Previous study</source>
   <translation>Estudio anterior</translation>
  </message>
  <message>
   <source>Prior</source>
   <translation>Previa</translation>
  </message>
  <message>
   <source>Prior beside current</source>
   <translation>Previa junto a la actual</translation>
  </message>
  <message>
   <source>Prior, {span} earlier</source>
   <translation>Previa, {span} antes</translation>
  </message>
  <message>
   <source>Processor</source>
   <translation>Procesador</translation>
  </message>
  <message>
   <source>Progress of the audit</source>
   <translation>Progreso de la auditoría</translation>
  </message>
  <message>
   <source>Progress of the export</source>
   <translation>Progreso de la exportación</translation>
  </message>
  <message>
   <source>Propose ratio</source>
   <translation>Proponer índice</translation>
  </message>
  <message>
   <source>Propose the cardiothoracic ratio</source>
   <translation>Proponer el índice cardiotorácico</translation>
  </message>
  <message>
   <source>Protocol in use</source>
   <translation>Protocolo en uso</translation>
  </message>
  <message>
   <source>Put the film right first.</source>
   <translation>Ponga primero la radiografía al derecho.</translation>
  </message>
  <message>
   <source>Quality like the training films</source>
   <translation>Calidad como la de las radiografías de entrenamiento</translation>
  </message>
  <message>
   <source>Queued</source>
   <translation>En cola</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Salir</translation>
  </message>
  <message>
   <source>RG</source>
   <translation>RG</translation>
  </message>
  <message>
   <source>ROC curves</source>
   <translation>Curvas ROC</translation>
  </message>
  <message>
   <source>Raise gamma; for the eye only, and said on the film.</source>
   <translation>Sube la gamma; solo para la vista, y se indica en la radiografía.</translation>
  </message>
  <message>
   <source>Rank: share of {films} normal films with less.</source>
   <translation>Rango: parte de {films} imágenes normales con menos.</translation>
  </message>
  <message>
   <source>Reading the card …</source>
   <translation>Leyendo la ficha …</translation>
  </message>
  <message>
   <source>Reading the film again</source>
   <translation>Se lee de nuevo la radiografía</translation>
  </message>
  <message>
   <source>Reading …</source>
   <translation>Leyendo …</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>Listo</translation>
  </message>
  <message>
   <source>Rebuild the study index</source>
   <translation>Reconstruir el índice de estudios</translation>
  </message>
  <message>
   <source>Recall</source>
   <translation>Sensibilidad</translation>
  </message>
  <message>
   <source>Recipe</source>
   <translation>Receta</translation>
  </message>
  <message>
   <source>Recipes (*.toml)</source>
   <translation>Recetas (*.toml)</translation>
  </message>
  <message>
   <source>Reckoning …</source>
   <translation>Calculando …</translation>
  </message>
  <message>
   <source>Rectangle</source>
   <translation>Rectángulo</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Rehacer</translation>
  </message>
  <message>
   <source>Refused</source>
   <translation>Rechazado</translation>
  </message>
  <message>
   <source>Refused; what follows is raw output</source>
   <translation>Rechazado; lo que sigue es salida bruta</translation>
  </message>
  <message>
   <source>Release</source>
   <translation>Publicar</translation>
  </message>
  <message>
   <source>Releasing {name}: it is measured on films that did not train it …</source>
   <translation>Publicando {name}: se mide con radiografías que no lo entrenaron …</translation>
  </message>
  <message>
   <source>Reliability diagram</source>
   <translation>Diagrama de fiabilidad</translation>
  </message>
  <message>
   <source>Replace</source>
   <translation>Reemplazar</translation>
  </message>
  <message>
   <source>Replace the file?</source>
   <translation>¿Reemplazar el archivo?</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Informe</translation>
  </message>
  <message>
   <source>Research use only</source>
   <translation>Solo para investigación</translation>
  </message>
  <message>
   <source>Research use only – not a medical device</source>
   <translation>Solo para investigación – no es un producto sanitario</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Restablecer</translation>
  </message>
  <message>
   <source>Reset {name}</source>
   <translation>Restablecer {name}</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Reanudar</translation>
  </message>
  <message>
   <source>Resume goes on from the last checkpoint. If it happens again, the log says where.</source>
   <translation>Reanudar sigue desde el último punto de control. Si vuelve a ocurrir, el registro dice dónde.</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>Derecha</translation>
  </message>
  <message>
   <source>Right button</source>
   <translation>Botón derecho</translation>
  </message>
  <message>
   <source>Right drag</source>
   <translation>Arrastre derecho</translation>
  </message>
  <message>
   <source>Right lightens the middle tones. For the eye only, and said on the film.</source>
   <translation>Hacia la derecha aclara los medios tonos. Solo para la vista, y se indica en la radiografía.</translation>
  </message>
  <message>
   <source>Right lung</source>
   <translation>Pulmón derecho</translation>
  </message>
  <message>
   <source>Right lung, left lung and heart, pixel by pixel.</source>
   <translation>Pulmón derecho, pulmón izquierdo y corazón, píxel a píxel.</translation>
  </message>
  <message>
   <source>Right map</source>
   <translation>Mapa derecho</translation>
  </message>
  <message>
   <source>Right polarity</source>
   <translation>Polaridad correcta</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>Entrenamiento</translation>
  </message>
  <message>
   <source>Runs</source>
   <translation>Entrenamientos</translation>
  </message>
  <message>
   <source>Runs the models although the film was refused. The numbers mean nothing for such a film.</source>
   <translation>Ejecuta los modelos aunque la radiografía se rechazó. Los números no significan nada para una radiografía así.</translation>
  </message>
  <message>
   <source>S-shaped</source>
   <translation>En forma de S</translation>
  </message>
  <message>
   <source>S-shaped curve</source>
   <translation>Curva en forma de S</translation>
  </message>
  <message>
   <source>SD</source>
   <translation>DE</translation>
  </message>
  <message>
   <source>Said then</source>
   <translation>Dicho entonces</translation>
  </message>
  <message>
   <source>Same day</source>
   <translation>Mismo día</translation>
  </message>
  <message>
   <source>Same name and date of birth</source>
   <translation>Mismo nombre y fecha de nacimiento</translation>
  </message>
  <message>
   <source>Same patient ID</source>
   <translation>Mismo ID de paciente</translation>
  </message>
  <message>
   <source>Same patient ID, but another name</source>
   <translation>Mismo ID de paciente, pero otro nombre</translation>
  </message>
  <message>
   <source>Same patient, date not known</source>
   <translation>Mismo paciente, fecha desconocida</translation>
  </message>
  <message>
   <source>Same view</source>
   <translation>Misma proyección</translation>
  </message>
  <message>
   <source>Save after this batch and end; Resume goes on exactly there.</source>
   <translation>Guarda tras este lote y termina; Reanudar sigue exactamente ahí.</translation>
  </message>
  <message>
   <source>Saved: {name}</source>
   <translation>Guardado: {name}</translation>
  </message>
  <message>
   <source>Say what each model said of the next patch.</source>
   <translation>Dice qué dijo cada modelo del parche siguiente.</translation>
  </message>
  <message>
   <source>Say what each model said of the patch before.</source>
   <translation>Dice qué dijo cada modelo del parche anterior.</translation>
  </message>
  <message>
   <source>Scores</source>
   <translation>Puntuaciones</translation>
  </message>
  <message>
   <source>Scores without each model</source>
   <translation>Puntuaciones sin cada modelo</translation>
  </message>
  <message>
   <source>Search studies</source>
   <translation>Buscar estudios</translation>
  </message>
  <message>
   <source>Search tag, name or value</source>
   <translation>Buscar etiqueta, nombre o valor</translation>
  </message>
  <message>
   <source>Search the settings</source>
   <translation>Buscar en los ajustes</translation>
  </message>
  <message>
   <source>Search the study index</source>
   <translation>Buscar en el índice de estudios</translation>
  </message>
  <message>
   <source>Second prior</source>
   <translation>Segunda previa</translation>
  </message>
  <message>
   <source>Sections</source>
   <translation>Secciones</translation>
  </message>
  <message>
   <source>Seed of the patches</source>
   <translation>Semilla de los parches</translation>
  </message>
  <message>
   <source>Seed {seed}, {epochs} epochs, {steps} steps.</source>
   <translation>Semilla {seed}, {epochs} épocas, {steps} pasos.</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Ajustes</translation>
  </message>
  <message>
   <source>Settings …</source>
   <translation>Ajustes …</translation>
  </message>
  <message>
   <source>Share of each zone under at least one patch, patches with their centre there, and the class that most of them were voted.</source>
   <translation>Parte de cada zona bajo al menos un parche, parches con su centro allí y la clase que la mayoría de ellos votó.</translation>
  </message>
  <message>
   <source>Share of right calls against the score, {films} test films; on the diagonal a score is what it says.</source>
   <translation>Proporción de aciertos según la puntuación, {films} radiografías de prueba; en la diagonal, una puntuación es lo que dice.</translation>
  </message>
  <message>
   <source>Share of the batches that is done</source>
   <translation>Proporción de lotes hechos</translation>
  </message>
  <message>
   <source>Share of the patches that most models gave to each class, with the 95 % band. {shares}.</source>
   <translation>Parte de los parches que la mayoría de los modelos dio a cada clase, con la banda del 95 %. {shares}.</translation>
  </message>
  <message>
   <source>Show ({key})</source>
   <translation>Mostrar ({key})</translation>
  </message>
  <message>
   <source>Show four films.</source>
   <translation>Muestra cuatro radiografías.</translation>
  </message>
  <message>
   <source>Show how often each value occurs, with the ends of the window to drag.</source>
   <translation>Muestra con qué frecuencia aparece cada valor, con los extremos de la ventana para arrastrarlos.</translation>
  </message>
  <message>
   <source>Show one film.</source>
   <translation>Muestra una radiografía.</translation>
  </message>
  <message>
   <source>Show or hide everything that is drawn on the film.</source>
   <translation>Muestra u oculta todo lo dibujado en la radiografía.</translation>
  </message>
  <message>
   <source>Show or hide how many patches lie over each place.</source>
   <translation>Muestra u oculta cuántos parches hay sobre cada punto.</translation>
  </message>
  <message>
   <source>Show or hide sizes, ratio and opacity on the film, where they were measured.</source>
   <translation>Mostrar u ocultar tamaños, índice y opacidad sobre la imagen, donde se midieron.</translation>
  </message>
  <message>
   <source>Show or hide the outlines of lungs and heart.</source>
   <translation>Muestra u oculta los contornos de pulmones y corazón.</translation>
  </message>
  <message>
   <source>Show or hide the patches and what they were voted for.</source>
   <translation>Muestra u oculta los parches y lo que se votó de ellos.</translation>
  </message>
  <message>
   <source>Show or hide where the models looked for one class.</source>
   <translation>Muestra u oculta dónde miraron los modelos para una clase.</translation>
  </message>
  <message>
   <source>Show the log</source>
   <translation>Mostrar el registro</translation>
  </message>
  <message>
   <source>Show the map, then go through the classes.</source>
   <translation>Muestra el mapa y luego recorre las clases.</translation>
  </message>
  <message>
   <source>Show the next open study.</source>
   <translation>Muestra el siguiente estudio abierto.</translation>
  </message>
  <message>
   <source>Show the other film in the same place; again brings this one back.</source>
   <translation>Muestra la otra radiografía en el mismo sitio; otra vez recupera esta.</translation>
  </message>
  <message>
   <source>Show the previous open study.</source>
   <translation>Muestra el estudio abierto anterior.</translation>
  </message>
  <message>
   <source>Show the study index and type a name, ID, date, view or finding.</source>
   <translation>Muestra el índice de estudios; escriba un nombre, ID, fecha, proyección o hallazgo.</translation>
  </message>
  <message>
   <source>Show the whole film.</source>
   <translation>Muestra la radiografía entera.</translation>
  </message>
  <message>
   <source>Show the whole report as it is printed.</source>
   <translation>Mostrar el informe completo tal como se imprime.</translation>
  </message>
  <message>
   <source>Show the whole report in the browser.</source>
   <translation>Mostrar el informe completo en el navegador.</translation>
  </message>
  <message>
   <source>Show three films side by side.</source>
   <translation>Muestra tres radiografías una al lado de otra.</translation>
  </message>
  <message>
   <source>Show two films one above the other.</source>
   <translation>Muestra dos radiografías una encima de otra.</translation>
  </message>
  <message>
   <source>Show two films side by side.</source>
   <translation>Muestra dos radiografías una al lado de otra.</translation>
  </message>
  <message>
   <source>Show {title}</source>
   <translation>Mostrar {title}</translation>
  </message>
  <message>
   <source>Shows how often each grey occurs, with ends that can be dragged.</source>
   <translation>Muestra con qué frecuencia aparece cada gris, con extremos que se pueden arrastrar.</translation>
  </message>
  <message>
   <source>Shuffled in 64 pieces</source>
   <translation>Barajada en 64 trozos</translation>
  </message>
  <message>
   <source>Size of all text in the window.</source>
   <translation>Tamaño de todo el texto de la ventana.</translation>
  </message>
  <message>
   <source>Sizes are those of the outlines. Brightness: mean and standard deviation, in per cent of the display range. Asymmetry: right less left lung, over both.</source>
   <translation>Los tamaños son los de los contornos. Brillo: media y desviación estándar, en porcentaje del intervalo mostrado. Asimetría: pulmón derecho menos izquierdo, entre ambos.</translation>
  </message>
  <message>
   <source>Soft tissue</source>
   <translation>Partes blandas</translation>
  </message>
  <message>
   <source>Soft tissue (by brightness)</source>
   <translation>Partes blandas (por brillo)</translation>
  </message>
  <message>
   <source>Soft tissue (by lung outline)</source>
   <translation>Partes blandas (por contorno pulmonar)</translation>
  </message>
  <message>
   <source>Some settings were not understood</source>
   <translation>Algunos ajustes no se entendieron</translation>
  </message>
  <message>
   <source>Something could not be done</source>
   <translation>Algo no se pudo hacer</translation>
  </message>
  <message>
   <source>Something outside the lungs sways the verdict.</source>
   <translation>Algo fuera de los pulmones influye en el veredicto.</translation>
  </message>
  <message>
   <source>Something unforeseen happened</source>
   <translation>Ocurrió algo imprevisto</translation>
  </message>
  <message>
   <source>Speaks against it</source>
   <translation>Habla en contra</translation>
  </message>
  <message>
   <source>Speaks for it</source>
   <translation>Habla a favor</translation>
  </message>
  <message>
   <source>Speed of window and level</source>
   <translation>Velocidad de la ventana</translation>
  </message>
  <message>
   <source>Squares at random places inside the lungs, the same ones for the same seed. Each mark has the colour and letter of the class that the patch was voted for. Point at one to see what every model said of it.</source>
   <translation>Cuadrados en lugares al azar dentro de los pulmones, los mismos con la misma semilla. Cada marca tiene el color y la letra de la clase votada para el parche. Señale uno para ver qué dijo de él cada modelo.</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Empezar</translation>
  </message>
  <message>
   <source>Start it again when you like.</source>
   <translation>Empiece de nuevo cuando quiera.</translation>
  </message>
  <message>
   <source>Start it in a terminal with python -m trainer resume and the run folder.</source>
   <translation>Inícielo en un terminal con python -m trainer resume y la carpeta del entrenamiento.</translation>
  </message>
  <message>
   <source>Start now</source>
   <translation>Empezar ahora</translation>
  </message>
  <message>
   <source>Starting</source>
   <translation>Iniciando</translation>
  </message>
  <message>
   <source>Starting …</source>
   <translation>Iniciando …</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Detener</translation>
  </message>
  <message>
   <source>Stop and keep</source>
   <translation>Detener y conservar</translation>
  </message>
  <message>
   <source>Stop at the next batch; what was found so far stays.</source>
   <translation>Se detiene en el siguiente lote; lo hallado hasta ahora se queda.</translation>
  </message>
  <message>
   <source>Stop looking for films</source>
   <translation>Dejar de buscar radiografías</translation>
  </message>
  <message>
   <source>Stop searching a folder or archive; what was found so far stays.</source>
   <translation>Deja de buscar en una carpeta o archivo comprimido; lo hallado hasta ahora se queda.</translation>
  </message>
  <message>
   <source>Stop speaking of the patch that was clicked.</source>
   <translation>Deja de hablar del parche en que se hizo clic.</translation>
  </message>
  <message>
   <source>Stop the analysis</source>
   <translation>Detener el análisis</translation>
  </message>
  <message>
   <source>Stop the audit</source>
   <translation>Detener la auditoría</translation>
  </message>
  <message>
   <source>Stop this; the run stays as it is.</source>
   <translation>Detiene esto; el entrenamiento queda como está.</translation>
  </message>
  <message>
   <source>Stop what is being done.</source>
   <translation>Detiene lo que se está haciendo.</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Detenido</translation>
  </message>
  <message>
   <source>Stopped and kept</source>
   <translation>Detenido y conservado</translation>
  </message>
  <message>
   <source>Stopped, with everything kept. {where} Resume goes on exactly there.</source>
   <translation>Detenido, con todo conservado. {where} Reanudar sigue exactamente ahí.</translation>
  </message>
  <message>
   <source>Stopped. Choose it again to make it.</source>
   <translation>Detenido. Elíjalo de nuevo para hacerlo.</translation>
  </message>
  <message>
   <source>Stopped; nothing was written.</source>
   <translation>Detenido; no se escribió nada.</translation>
  </message>
  <message>
   <source>Stopping</source>
   <translation>Deteniéndose</translation>
  </message>
  <message>
   <source>Stops the analysis and the maps that are being made.</source>
   <translation>Detiene el análisis y los mapas que se están haciendo.</translation>
  </message>
  <message>
   <source>Straight</source>
   <translation>Recta</translation>
  </message>
  <message>
   <source>Studies that are open</source>
   <translation>Estudios que están abiertos</translation>
  </message>
  <message>
   <source>Study {id}</source>
   <translation>Estudio {id}</translation>
  </message>
  <message>
   <source>Study {number}</source>
   <translation>Estudio {number}</translation>
  </message>
  <message>
   <source>Supine patient: the heart lies broader and the ratio is too high.</source>
   <translation>Paciente en decúbito supino: el corazón se ve más ancho y el índice es demasiado alto.</translation>
  </message>
  <message>
   <source>Swap black and white.</source>
   <translation>Intercambia negro y blanco.</translation>
  </message>
  <message>
   <source>Swipe</source>
   <translation>Cortinilla</translation>
  </message>
  <message>
   <source>Table (*.csv)</source>
   <translation>Tabla (*.csv)</translation>
  </message>
  <message>
   <source>Table {number}</source>
   <translation>Tabla {number}</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Etiqueta</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Etiquetas</translation>
  </message>
  <message>
   <source>Tags of the file</source>
   <translation>Etiquetas del archivo</translation>
  </message>
  <message>
   <source>Take films out of the study index whose files are gone.</source>
   <translation>Quita del índice de estudios las radiografías cuyos archivos ya no están.</translation>
  </message>
  <message>
   <source>Take out of the queue</source>
   <translation>Sacar de la cola</translation>
  </message>
  <message>
   <source>Take the last change of annotations, layers or display back, on whatever study it was.</source>
   <translation>Deshace el último cambio de anotaciones, capas o visualización, en el estudio que fuera.</translation>
  </message>
  <message>
   <source>Take the selected annotation off the film; undo brings it back.</source>
   <translation>Quita la anotación elegida de la radiografía; deshacer la recupera.</translation>
  </message>
  <message>
   <source>Take the verdict apart: patches by model, class and agreement, fewer of them, or others.</source>
   <translation>Descomponer el veredicto: parches por modelo, clase y acuerdo, menos de ellos u otros.</translation>
  </message>
  <message>
   <source>Taken apart: the raw score of</source>
   <translation>Descompuesta: la puntuación bruta de</translation>
  </message>
  <message>
   <source>Takes the first patches only; no model looks again.</source>
   <translation>Toma solo los primeros parches; ningún modelo vuelve a mirar.</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Texto</translation>
  </message>
  <message>
   <source>Text and markers filled in</source>
   <translation>Texto y marcas rellenados</translation>
  </message>
  <message>
   <source>Text or a marker on the film sways the verdict.</source>
   <translation>Un texto o una marca en la radiografía influye en el veredicto.</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Tamaño del texto</translation>
  </message>
  <message>
   <source>That is no key.</source>
   <translation>Eso no es una tecla.</translation>
  </message>
  <message>
   <source>The DICOMDIR {name} holds no image.</source>
   <translation>El DICOMDIR {name} no contiene ninguna imagen.</translation>
  </message>
  <message>
   <source>The analysis was refused</source>
   <translation>El análisis se rechazó</translation>
  </message>
  <message>
   <source>The archive is not safe to open</source>
   <translation>El archivo comprimido no es seguro</translation>
  </message>
  <message>
   <source>The archive {name} holds no image.</source>
   <translation>El archivo comprimido {name} no contiene ninguna imagen.</translation>
  </message>
  <message>
   <source>The audit was stopped.</source>
   <translation>La auditoría se detuvo.</translation>
  </message>
  <message>
   <source>The best figures, beside those of other runs</source>
   <translation>Las mejores cifras, junto a las de otros entrenamientos</translation>
  </message>
  <message>
   <source>The best score is {score:.2f}, at least the {least:.2f} asked for.</source>
   <translation>La mejor puntuación es {score:.2f}, al menos los {least:.2f} que se piden.</translation>
  </message>
  <message>
   <source>The best score is {score:.2f}, below the {least:.2f} asked for.</source>
   <translation>La mejor puntuación es {score:.2f}, por debajo de los {least:.2f} que se piden.</translation>
  </message>
  <message>
   <source>The class with the highest score, put into words. It says that the picture resembles the films of that class on which the models were trained. It is no diagnosis: a film cannot prove or exclude an infection. “Not sure” means that the best score is not far enough ahead to be acted on.</source>
   <translation>La clase con la puntuación más alta, en palabras. Dice que la imagen se parece a las radiografías de esa clase con las que se entrenaron los modelos. No es un diagnóstico: una radiografía no puede probar ni excluir una infección. «No seguro» significa que la mejor puntuación no tiene ventaja suficiente para actuar según ella.</translation>
  </message>
  <message>
   <source>The clipboard holds no files and no whole path.</source>
   <translation>El portapapeles no contiene archivos ni una ruta completa.</translation>
  </message>
  <message>
   <source>The command gets this key and no other.</source>
   <translation>El comando recibe esta tecla y ninguna otra.</translation>
  </message>
  <message>
   <source>The command keeps its keys and gets this one too.</source>
   <translation>El comando conserva sus teclas y recibe también esta.</translation>
  </message>
  <message>
   <source>The command stays in menus and in the command palette.</source>
   <translation>El comando sigue en los menús y en la paleta de comandos.</translation>
  </message>
  <message>
   <source>The computer ran out of memory.</source>
   <translation>El equipo se quedó sin memoria.</translation>
  </message>
  <message>
   <source>The data check forbids it: {text}</source>
   <translation>La comprobación de datos lo prohíbe: {text}</translation>
  </message>
  <message>
   <source>The data could not be checked</source>
   <translation>No se pudieron comprobar los datos</translation>
  </message>
  <message>
   <source>The device cannot be used</source>
   <translation>No se puede usar el dispositivo</translation>
  </message>
  <message>
   <source>The ensemble turns the votes of all models into one number per class; they sum to 1. Calibrated means: on films that trained nothing, about 58 of 100 films scored 0.58 really had that class. Not calibrated means: the numbers only put the classes in order. Either way they hold for films like the training films.</source>
   <translation>El conjunto convierte los votos de todos los modelos en un número por clase; suman 1. Calibrado significa: de radiografías con las que no se entrenó nada, unas 58 de 100 con puntuación 0.58 tenían realmente esa clase. Sin calibrar significa: los números solo ordenan las clases. En ambos casos valen para radiografías como las de entrenamiento.</translation>
  </message>
  <message>
   <source>The file as it was is kept as {name} beside it.</source>
   <translation>El archivo, tal como estaba, se guardó como {name} al lado.</translation>
  </message>
  <message>
   <source>The file could not be opened</source>
   <translation>No se pudo abrir el archivo</translation>
  </message>
  <message>
   <source>The file does not say how it was made.</source>
   <translation>El archivo no dice cómo se hizo.</translation>
  </message>
  <message>
   <source>The file does not say how the beam crossed the patient.</source>
   <translation>El archivo no dice cómo atravesó el haz al paciente.</translation>
  </message>
  <message>
   <source>The file does not say what it shows.</source>
   <translation>El archivo no dice qué muestra.</translation>
  </message>
  <message>
   <source>The file holds {count} frames; only frame {frame} was analysed.</source>
   <translation>El archivo contiene {count} fotogramas; solo se analizó el fotograma {frame}.</translation>
  </message>
  <message>
   <source>The file is damaged</source>
   <translation>El archivo está dañado</translation>
  </message>
  <message>
   <source>The file is missing</source>
   <translation>Falta el archivo</translation>
  </message>
  <message>
   <source>The file of an open film is gone</source>
   <translation>El archivo de una radiografía abierta ya no está</translation>
  </message>
  <message>
   <source>The file of the prior is missing</source>
   <translation>Falta el archivo de la previa</translation>
  </message>
  <message>
   <source>The file of this film does not say who it shows.</source>
   <translation>El archivo de esta radiografía no dice a quién muestra.</translation>
  </message>
  <message>
   <source>The file says that this is {part}, not a chest.</source>
   <translation>El archivo dice que esto es {part}, no un tórax.</translation>
  </message>
  <message>
   <source>The file says that words are part of its pixels: look whether a name is among them.</source>
   <translation>El archivo dice que hay palabras en sus píxeles: mire si entre ellas hay un nombre.</translation>
  </message>
  <message>
   <source>The file states no spacing, so lengths are in pixels.</source>
   <translation>El archivo no indica el espaciado, así que las longitudes están en píxeles.</translation>
  </message>
  <message>
   <source>The files of {number} open films are gone</source>
   <translation>Los archivos de {number} radiografías abiertas ya no están</translation>
  </message>
  <message>
   <source>The film as it is</source>
   <translation>La radiografía tal como está</translation>
  </message>
  <message>
   <source>The film in its own pixels as it is shown, with what is drawn on it.</source>
   <translation>La radiografía en sus propios píxeles tal como se muestra, con lo dibujado en ella.</translation>
  </message>
  <message>
   <source>The film is being analysed; what the verdict is made of then stands here.</source>
   <translation>La radiografía se está analizando; aquí estará entonces de qué se compone el veredicto.</translation>
  </message>
  <message>
   <source>The film is flatter than 99.5 % of the training films: its greys span {span:.2f} of the range.</source>
   <translation>La radiografía es más plana que el 99,5 % de las de entrenamiento: sus grises abarcan {span:.2f} del rango.</translation>
  </message>
  <message>
   <source>The film is one of several images in its file.</source>
   <translation>La radiografía es una de varias imágenes de su archivo.</translation>
  </message>
  <message>
   <source>The film is scaled to the page; nothing can be measured on it.</source>
   <translation>La radiografía está ajustada a la página; nada puede medirse en ella.</translation>
  </message>
  <message>
   <source>The film is unlike {share:.0%} of such films: no class fits the prediction set.</source>
   <translation>La radiografía no se parece al {share:.0%} de tales radiografías: ninguna clase cabe en el conjunto de predicción.</translation>
  </message>
  <message>
   <source>The film seems to lie on its side.</source>
   <translation>La radiografía parece estar de lado.</translation>
  </message>
  <message>
   <source>The films themselves stay where they are. This cannot be undone.</source>
   <translation>Las radiografías mismas se quedan donde están. Esto no se puede deshacer.</translation>
  </message>
  <message>
   <source>The first batches are being trained.</source>
   <translation>Se entrenan los primeros lotes.</translation>
  </message>
  <message>
   <source>The first one that matches a film is taken; the order counts.</source>
   <translation>Se toma el primero que coincide con una radiografía; el orden cuenta.</translation>
  </message>
  <message>
   <source>The folder {name} holds no image.</source>
   <translation>La carpeta {name} no contiene ninguna imagen.</translation>
  </message>
  <message>
   <source>The four scores</source>
   <translation>Las cuatro puntuaciones</translation>
  </message>
  <message>
   <source>The heart is far too small for these lungs.</source>
   <translation>El corazón es demasiado pequeño para estos pulmones.</translation>
  </message>
  <message>
   <source>The heart lies above the middle of the lungs, as if the film were upside down.</source>
   <translation>El corazón está por encima de la mitad de los pulmones, como si la radiografía estuviera al revés.</translation>
  </message>
  <message>
   <source>The heart lies to the left of the image: the film may be mirrored, or the heart lie on the right.</source>
   <translation>El corazón está a la izquierda de la imagen: la radiografía puede estar reflejada, o el corazón estar a la derecha del paciente.</translation>
  </message>
  <message>
   <source>The heart was not found.</source>
   <translation>No se encontró el corazón.</translation>
  </message>
  <message>
   <source>The image has only {columns} x {rows} pixels; at least {least} on each side are needed.</source>
   <translation>La imagen solo tiene {columns} x {rows} píxeles; se necesitan al menos {least} por lado.</translation>
  </message>
  <message>
   <source>The image has text burned in, which may sway the scores.</source>
   <translation>La imagen lleva texto grabado, que puede influir en las puntuaciones.</translation>
  </message>
  <message>
   <source>The image was compressed with loss.</source>
   <translation>La imagen se comprimió con pérdida.</translation>
  </message>
  <message>
   <source>The keys that run each command, by its id.</source>
   <translation>Las teclas que ejecutan cada comando, por su identificador.</translation>
  </message>
  <message>
   <source>The largest value of each figure in the last stage that was measured, on films that train nothing. Tick runs on the left to see them here.</source>
   <translation>El mayor valor de cada cifra en la última etapa medida, con radiografías que no entrenan nada. Marque entrenamientos a la izquierda para verlos aquí.</translation>
  </message>
  <message>
   <source>The last line of its log: {line}</source>
   <translation>La última línea de su registro: {line}</translation>
  </message>
  <message>
   <source>The last measurement was the best so far.</source>
   <translation>La última medición fue la mejor hasta ahora.</translation>
  </message>
  <message>
   <source>The lead of {named} among the patches was settled after {settled} of {total}.</source>
   <translation>La ventaja de {named} entre los parches quedó asentada tras {settled} de {total}.</translation>
  </message>
  <message>
   <source>The lead of {title} was settled after {settled} of {total} patches.</source>
   <translation>La ventaja de {title} quedó asentada tras {settled} de {total} parches.</translation>
  </message>
  <message>
   <source>The left and the middle button do the same.</source>
   <translation>El botón izquierdo y el central hacen lo mismo.</translation>
  </message>
  <message>
   <source>The left and the right button do the same.</source>
   <translation>El botón izquierdo y el derecho hacen lo mismo.</translation>
  </message>
  <message>
   <source>The left button does the same.</source>
   <translation>El botón izquierdo hace lo mismo.</translation>
  </message>
  <message>
   <source>The lung mask is doubtful.</source>
   <translation>La máscara pulmonar es dudosa.</translation>
  </message>
  <message>
   <source>The lung outline is doubtful.</source>
   <translation>El contorno pulmonar es dudoso.</translation>
  </message>
  <message>
   <source>The lung outline is unusable.</source>
   <translation>El contorno pulmonar es inservible.</translation>
  </message>
  <message>
   <source>The lungs are not darker than what lies between them, as air should be.</source>
   <translation>Los pulmones no son más oscuros que lo que hay entre ellos, como debería ser el aire.</translation>
  </message>
  <message>
   <source>The lungs cover too little of the image.</source>
   <translation>Los pulmones ocupan muy poco de la imagen.</translation>
  </message>
  <message>
   <source>The lungs cover too much of the image.</source>
   <translation>Los pulmones ocupan demasiado de la imagen.</translation>
  </message>
  <message>
   <source>The lungs do not lie side by side.</source>
   <translation>Los pulmones no están uno junto al otro.</translation>
  </message>
  <message>
   <source>The lungs lie too close together.</source>
   <translation>Los pulmones están demasiado juntos.</translation>
  </message>
  <message>
   <source>The main pattern of the feature maps, the same for every class (Muhammad and Yeasin 2020).</source>
   <translation>El patrón principal de los mapas de características, el mismo para cada clase (Muhammad y Yeasin 2020).</translation>
  </message>
  <message>
   <source>The map is being made …</source>
   <translation>Haciendo el mapa …</translation>
  </message>
  <message>
   <source>The map is empty: nothing in the patches spoke for this class.</source>
   <translation>El mapa está vacío: nada en los parches hablaba de esta clase.</translation>
  </message>
  <message>
   <source>The mask fell into many pieces.</source>
   <translation>La máscara se partió en muchos trozos.</translation>
  </message>
  <message>
   <source>The memory did not hold a whole batch: each is trained in {parts} parts whose gradients are added, and the training goes on.</source>
   <translation>La memoria no pudo con un lote entero: cada uno se entrena en {parts} partes cuyos gradientes se suman, y el entrenamiento continúa.</translation>
  </message>
  <message>
   <source>The middle and the right button do the same.</source>
   <translation>El botón central y el derecho hacen lo mismo.</translation>
  </message>
  <message>
   <source>The middle button does the same.</source>
   <translation>El botón central hace lo mismo.</translation>
  </message>
  <message>
   <source>The model package cannot be used</source>
   <translation>No se puede usar el paquete de modelos</translation>
  </message>
  <message>
   <source>The model package was altered</source>
   <translation>El paquete de modelos se alteró</translation>
  </message>
  <message>
   <source>The model package with its version and fingerprint, the models in it, the device, the seed of the patches and the time of each stage. The same package, seed and device give the same result again.</source>
   <translation>El paquete de modelos con su versión y huella, los modelos que contiene, el dispositivo, la semilla de los parches y el tiempo de cada etapa. El mismo paquete, semilla y dispositivo dan de nuevo el mismo resultado.</translation>
  </message>
  <message>
   <source>The network was not compiled: torch needs a C++ compiler, such as g++, and this machine has none. The training is the same, only slower.</source>
   <translation>La red no se compiló: torch necesita un compilador de C++, como g++, y este equipo no tiene ninguno. El entrenamiento es el mismo, solo más lento.</translation>
  </message>
  <message>
   <source>The number of patches that the majority of the models gives to each class, and its score.</source>
   <translation>El número de parches que la mayoría de los modelos da a cada clase, y su puntuación.</translation>
  </message>
  <message>
   <source>The outline crosses itself: its area means nothing.</source>
   <translation>El contorno se cruza a sí mismo: su área no significa nada.</translation>
  </message>
  <message>
   <source>The outline of a lung is ragged.</source>
   <translation>El contorno de un pulmón es irregular.</translation>
  </message>
  <message>
   <source>The outlines lack a lung or the heart.</source>
   <translation>A los contornos les falta un pulmón o el corazón.</translation>
  </message>
  <message>
   <source>The outlines of lungs and heart come with the analysis.</source>
   <translation>Los contornos de pulmones y corazón vienen con el análisis.</translation>
  </message>
  <message>
   <source>The package does not say from whom it learnt.</source>
   <translation>El paquete no dice de quién aprendió.</translation>
  </message>
  <message>
   <source>The package does not say what its training films look like.</source>
   <translation>El paquete no dice cómo son sus radiografías de entrenamiento.</translation>
  </message>
  <message>
   <source>The package knows no {named} in {people}.</source>
   <translation>El paquete no conoce {named} en {people}.</translation>
  </message>
  <message>
   <source>The package learnt {classes} from no adult, or from too few.</source>
   <translation>El paquete no aprendió {classes} de ningún adulto, o de muy pocos.</translation>
  </message>
  <message>
   <source>The package learnt {classes} from no child, or from too few.</source>
   <translation>El paquete no aprendió {classes} de ningún niño, o de muy pocos.</translation>
  </message>
  <message>
   <source>The package was released without the points of a reliability diagram.</source>
   <translation>El paquete se publicó sin los puntos de un diagrama de fiabilidad.</translation>
  </message>
  <message>
   <source>The package {package} is installed, at once: ensembles that are fitted from now on can stand on it.</source>
   <translation>El paquete {package} está instalado ya: los conjuntos que se ajusten desde ahora pueden apoyarse en él.</translation>
  </message>
  <message>
   <source>The package {package} is installed. The viewer analyses with it from now on.</source>
   <translation>El paquete {package} está instalado. El visor analiza con él desde ahora.</translation>
  </message>
  <message>
   <source>The patch, every pixel</source>
   <translation>El parche, cada píxel</translation>
  </message>
  <message>
   <source>The patches cover only {share:.0%} of the lungs; what lies elsewhere was not looked at.</source>
   <translation>Los parches cubren solo el {share:.0%} de los pulmones; lo que está en otra parte no se miró.</translation>
  </message>
  <message>
   <source>The patient is a child, and the models tell children from adults more than they should.</source>
   <translation>El paciente es un niño, y los modelos distinguen a los niños de los adultos más de lo debido.</translation>
  </message>
  <message>
   <source>The patient of this film is not known</source>
   <translation>No se conoce al paciente de esta radiografía</translation>
  </message>
  <message>
   <source>The patient's age is unknown, and the models tell children from adults more than they should.</source>
   <translation>Se desconoce la edad del paciente, y los modelos distinguen a los niños de los adultos más de lo debido.</translation>
  </message>
  <message>
   <source>The patient's age is unknown; children and adults are held to be possible.</source>
   <translation>Se desconoce la edad del paciente; se consideran posibles niños y adultos.</translation>
  </message>
  <message>
   <source>The prediction set that holds for {share:.0%} of such films is wider: {classes}.</source>
   <translation>El conjunto de predicción que vale para el {share:.0%} de tales radiografías es más amplio: {classes}.</translation>
  </message>
  <message>
   <source>The prediction set that holds for {share:.0%} of such films is {classes}.</source>
   <translation>El conjunto de predicción que vale para el {share:.0%} de tales radiografías es {classes}.</translation>
  </message>
  <message>
   <source>The process is starting; it reads the data first.</source>
   <translation>El proceso se inicia; primero lee los datos.</translation>
  </message>
  <message>
   <source>The raw score of the leading class, taken apart: it starts at an equal share for every class, and each model’s weighted votes raise or lower it. The bars and the start sum to the raw score exactly (Aumann–Shapley; the weights are taken as given).</source>
   <translation>La puntuación bruta de la clase que va delante, descompuesta: empieza con una parte igual para cada clase, y los votos ponderados de cada modelo la suben o la bajan. Las barras y el comienzo suman exactamente la puntuación bruta (Aumann–Shapley; los pesos se toman como dados).</translation>
  </message>
  <message>
   <source>The report of {name} is there.</source>
   <translation>El informe de {name} está listo.</translation>
  </message>
  <message>
   <source>The rest is open.</source>
   <translation>El resto está abierto.</translation>
  </message>
  <message>
   <source>The result could not be saved</source>
   <translation>No se pudo guardar el resultado</translation>
  </message>
  <message>
   <source>The right button does the same.</source>
   <translation>El botón derecho hace lo mismo.</translation>
  </message>
  <message>
   <source>The right way up</source>
   <translation>Bien orientada</translation>
  </message>
  <message>
   <source>The run is unharmed.</source>
   <translation>El entrenamiento está intacto.</translation>
  </message>
  <message>
   <source>The run {name} is already being trained.</source>
   <translation>El entrenamiento {name} ya está en marcha.</translation>
  </message>
  <message>
   <source>The same picture for an archive. Nothing can be measured on it.</source>
   <translation>La misma imagen para un archivo clínico. Nada puede medirse en ella.</translation>
  </message>
  <message>
   <source>The same seed draws the same patches from the same film; another one shows how much chance matters.</source>
   <translation>La misma semilla extrae los mismos parches de la misma radiografía; otra muestra cuánto importa el azar.</translation>
  </message>
  <message>
   <source>The sample is missing</source>
   <translation>Falta el ejemplo</translation>
  </message>
  <message>
   <source>The scores are not calibrated, so they only rank the classes.</source>
   <translation>Las puntuaciones no están calibradas, así que solo ordenan las clases.</translation>
  </message>
  <message>
   <source>The segmenter is unsure of the lungs.</source>
   <translation>El segmentador no está seguro de los pulmones.</translation>
  </message>
  <message>
   <source>The segmenter took the right lung for the left one; the sides were set by position.</source>
   <translation>El segmentador tomó el pulmón derecho por el izquierdo; los lados se fijaron por su posición.</translation>
  </message>
  <message>
   <source>The settings could not be read: {reason}.</source>
   <translation>No se pudieron leer los ajustes: {reason}.</translation>
  </message>
  <message>
   <source>The settings file is damaged and cannot be read.</source>
   <translation>El archivo de ajustes está dañado y no se puede leer.</translation>
  </message>
  <message>
   <source>The settings were written by a newer version of this program.</source>
   <translation>Los ajustes los escribió una versión más nueva de este programa.</translation>
  </message>
  <message>
   <source>The share of patches that most models gave to each class, after one patch, two, and so on, with the band in which the leading share lies in 95 of 100 such draws (Wilson). Settled means: from there on chance alone no longer explains the lead over any other class. It says nothing of whether the models are right.</source>
   <translation>La parte de los parches que la mayoría de los modelos dio a cada clase, tras un parche, dos, etc., con la banda en que cae la parte que va delante en 95 de 100 de tales extracciones (Wilson). Asentada significa: desde ahí, el azar solo ya no explica la ventaja sobre ninguna otra clase. No dice nada de si los modelos aciertan.</translation>
  </message>
  <message>
   <source>The side of the heart means nothing in a film that is upside down.</source>
   <translation>En una radiografía al revés el lado del corazón no significa nada.</translation>
  </message>
  <message>
   <source>The study index cannot be used</source>
   <translation>No se puede usar el índice de estudios</translation>
  </message>
  <message>
   <source>The study index is damaged</source>
   <translation>El índice de estudios está dañado</translation>
  </message>
  <message>
   <source>The study index knows a nearer prior, but its file is no longer at its place; an older film is shown.</source>
   <translation>El índice conoce una previa más próxima, pero su archivo ya no está en su sitio; se muestra una más antigua.</translation>
  </message>
  <message>
   <source>The study index knows a prior of this film, but its file is no longer at its place.</source>
   <translation>El índice conoce una previa de esta radiografía, pero su archivo ya no está en su sitio.</translation>
  </message>
  <message>
   <source>The study index was rebuilt.</source>
   <translation>El índice de estudios se reconstruyó.</translation>
  </message>
  <message>
   <source>The sum of the {count} scores is {score:.2f}, at least the {least:.2f} asked for.</source>
   <translation>La suma de las {count} puntuaciones es {score:.2f}, al menos los {least:.2f} que se piden.</translation>
  </message>
  <message>
   <source>The sum of the {count} scores is {score:.2f}, below the {least:.2f} asked for.</source>
   <translation>La suma de las {count} puntuaciones es {score:.2f}, por debajo de los {least:.2f} que se piden.</translation>
  </message>
  <message>
   <source>The tool chosen in the bar</source>
   <translation>Herramienta de la barra</translation>
  </message>
  <message>
   <source>The training cannot be estimated</source>
   <translation>No se puede estimar el entrenamiento</translation>
  </message>
  <message>
   <source>The training failed</source>
   <translation>El entrenamiento falló</translation>
  </message>
  <message>
   <source>The training process could not be started.</source>
   <translation>No se pudo iniciar el proceso de entrenamiento.</translation>
  </message>
  <message>
   <source>The training was cut off</source>
   <translation>El entrenamiento se interrumpió</translation>
  </message>
  <message>
   <source>The verdict</source>
   <translation>El veredicto</translation>
  </message>
  <message>
   <source>The verdict depends on how the film was collimated.</source>
   <translation>El veredicto depende de cómo se colimó la radiografía.</translation>
  </message>
  <message>
   <source>The verdict depends on the side alone.</source>
   <translation>El veredicto depende solo del lado.</translation>
  </message>
  <message>
   <source>The verdict depends on the size of the image.</source>
   <translation>El veredicto depende del tamaño de la imagen.</translation>
  </message>
  <message>
   <source>The verdict is an accident of the patches.</source>
   <translation>El veredicto es un azar de los parches.</translation>
  </message>
  <message>
   <source>The verdict is the same without any one of them.</source>
   <translation>El veredicto es el mismo sin cualquiera de ellos.</translation>
  </message>
  <message>
   <source>The verdict needs no anatomy: it stands on texture or brightness alone.</source>
   <translation>El veredicto no necesita anatomía: se apoya solo en la textura o el brillo.</translation>
  </message>
  <message>
   <source>The verdict without each model</source>
   <translation>El veredicto sin cada modelo</translation>
  </message>
  <message>
   <source>The whole data check</source>
   <translation>La comprobación de datos completa</translation>
  </message>
  <message>
   <source>The window stays open: what was drawn is not saved</source>
   <translation>La ventana sigue abierta: lo dibujado no está guardado</translation>
  </message>
  <message>
   <source>The work was stopped on request.</source>
   <translation>El trabajo se detuvo a petición.</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Tema</translation>
  </message>
  <message>
   <source>Theme, text size, keys, mouse, windows and what to analyse with.</source>
   <translation>Tema, tamaño del texto, teclas, ratón, ventanas y con qué analizar.</translation>
  </message>
  <message>
   <source>There is a file of this name</source>
   <translation>Hay un archivo con este nombre</translation>
  </message>
  <message>
   <source>There is already something named {name}.</source>
   <translation>Ya existe algo llamado {name}.</translation>
  </message>
  <message>
   <source>There is no hanging protocol</source>
   <translation>No hay ningún protocolo de presentación</translation>
  </message>
  <message>
   <source>There is no image there</source>
   <translation>No hay ninguna imagen ahí</translation>
  </message>
  <message>
   <source>There is no log: this run was started in a terminal, which showed its words.</source>
   <translation>No hay registro: este entrenamiento se inició en un terminal, que mostró sus palabras.</translation>
  </message>
  <message>
   <source>There is no readable file there</source>
   <translation>No hay ningún archivo legible ahí</translation>
  </message>
  <message>
   <source>There is not enough memory</source>
   <translation>No hay memoria suficiente</translation>
  </message>
  <message>
   <source>These settings could not be understood and were set back: {names}.</source>
   <translation>Estos ajustes no se entendieron y se restablecieron: {names}.</translation>
  </message>
  <message>
   <source>They are left as they are.</source>
   <translation>Se dejan como están.</translation>
  </message>
  <message>
   <source>They went on from the weights with sha256 {begun}.</source>
   <translation>Continuaron a partir de los pesos con sha256 {begun}.</translation>
  </message>
  <message>
   <source>Thick</source>
   <translation>Gruesa</translation>
  </message>
  <message>
   <source>Thin</source>
   <translation>Fina</translation>
  </message>
  <message>
   <source>Third prior</source>
   <translation>Tercera previa</translation>
  </message>
  <message>
   <source>This file holds no image</source>
   <translation>Este archivo no contiene ninguna imagen</translation>
  </message>
  <message>
   <source>This film is not analysed yet. Press Analyse; what the verdict is made of then stands here.</source>
   <translation>Esta radiografía aún no está analizada. Pulse Analizar; aquí estará entonces de qué se compone el veredicto.</translation>
  </message>
  <message>
   <source>This is a colour picture; a radiograph is grey.</source>
   <translation>Es una imagen en color; una radiografía es gris.</translation>
  </message>
  <message>
   <source>This is a lateral view; the models were trained on frontal views only.</source>
   <translation>Es una proyección lateral; los modelos se entrenaron solo con frontales.</translation>
  </message>
  <message>
   <source>This is a picture file: polarity, brightness and scale are those of the picture.</source>
   <translation>Es un archivo de imagen: polaridad, brillo y escala son los de la imagen.</translation>
  </message>
  <message>
   <source>This is a {modality} image; the models know chest radiographs only.</source>
   <translation>Es una imagen de {modality}; los modelos solo conocen radiografías de tórax.</translation>
  </message>
  <message>
   <source>This is an AP view: the heart looks larger, and the view alone may sway the scores.</source>
   <translation>Es una proyección AP: el corazón parece mayor, y la proyección por sí sola puede influir en las puntuaciones.</translation>
  </message>
  <message>
   <source>This kind of file is not supported</source>
   <translation>Este tipo de archivo no es compatible</translation>
  </message>
  <message>
   <source>This package cannot tell {named} apart here, so it does not choose.</source>
   <translation>Este paquete no puede distinguir aquí {named}, así que no elige.</translation>
  </message>
  <message>
   <source>This package does not calibrate its scores, so there is no reliability diagram.</source>
   <translation>Este paquete no calibra sus puntuaciones, así que no hay diagrama de fiabilidad.</translation>
  </message>
  <message>
   <source>This package does not say which classes its training data can tell apart.</source>
   <translation>Este paquete no dice qué clases pueden distinguir sus datos de entrenamiento.</translation>
  </message>
  <message>
   <source>This run was never started.</source>
   <translation>Este entrenamiento nunca se inició.</translation>
  </message>
  <message>
   <source>Thresholds</source>
   <translation>Umbrales</translation>
  </message>
  <message>
   <source>Tick a run to lay its curves over those of the chosen one.</source>
   <translation>Marque un entrenamiento para superponer sus curvas a las del elegido.</translation>
  </message>
  <message>
   <source>Tilted: the midline leans by {angle:.0f}°, as of a patient or a film that leans.</source>
   <translation>Inclinado: la línea media se inclina {angle:.0f}°, como en un paciente o una radiografía inclinados.</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Tiempo</translation>
  </message>
  <message>
   <source>Time left</source>
   <translation>Tiempo restante</translation>
  </message>
  <message>
   <source>To the base models the lungs look unlike those of the training films.</source>
   <translation>Para los modelos base, los pulmones no se parecen a los de las radiografías de entrenamiento.</translation>
  </message>
  <message>
   <source>Tones</source>
   <translation>Tonos</translation>
  </message>
  <message>
   <source>Top and bottom look exchanged; it was judged with them put right.</source>
   <translation>Arriba y abajo parecen intercambiados; se evaluó la radiografía corregida.</translation>
  </message>
  <message>
   <source>Top and bottom may be exchanged.</source>
   <translation>Arriba y abajo podrían estar intercambiados.</translation>
  </message>
  <message>
   <source>Train it when no other run is trained.</source>
   <translation>Se entrena cuando no se entrena ningún otro.</translation>
  </message>
  <message>
   <source>Train models …</source>
   <translation>Entrenar modelos …</translation>
  </message>
  <message>
   <source>Trained and tested on</source>
   <translation>Entrenado y probado con</translation>
  </message>
  <message>
   <source>Trained to its end: {epochs}, {total}.</source>
   <translation>Entrenado hasta el final: {epochs}, {total}.</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>Entrenamiento</translation>
  </message>
  <message>
   <source>Tries the chosen protocol earlier.</source>
   <translation>Prueba antes el protocolo elegido.</translation>
  </message>
  <message>
   <source>Tries the chosen protocol later.</source>
   <translation>Prueba después el protocolo elegido.</translation>
  </message>
  <message>
   <source>Turn left</source>
   <translation>Girar a la izquierda</translation>
  </message>
  <message>
   <source>Turn right</source>
   <translation>Girar a la derecha</translation>
  </message>
  <message>
   <source>Turn the film a quarter clockwise; R and L follow.</source>
   <translation>Gira la radiografía un cuarto en sentido horario; R y L la siguen.</translation>
  </message>
  <message>
   <source>Turn the film a quarter counter-clockwise; R and L follow.</source>
   <translation>Gira la radiografía un cuarto en sentido antihorario; R y L la siguen.</translation>
  </message>
  <message>
   <source>Turn the film by 180°, or flip it top to bottom, whichever brings the apex of the heart to the right of the image.</source>
   <translation>Gire la radiografía 180° o voltéela de arriba abajo, según cómo quede la punta del corazón a la derecha de la imagen.</translation>
  </message>
  <message>
   <source>Turn the film by 90°.</source>
   <translation>Gire la radiografía 90°.</translation>
  </message>
  <message>
   <source>Turn the film upside down as in a mirror; R and L follow.</source>
   <translation>Pone la radiografía boca abajo como en un espejo; R y L la siguen.</translation>
  </message>
  <message>
   <source>Two models vote alike on {mean:.0%} of the patches on average; least {one} and {other}, on {share:.0%}.</source>
   <translation>Dos modelos votan igual en el {mean:.0%} de los parches de media; los que menos, {one} y {other}, en el {share:.0%}.</translation>
  </message>
  <message>
   <source>Type a few letters of what you want to do.</source>
   <translation>Escriba unas letras de lo que quiere hacer.</translation>
  </message>
  <message>
   <source>Type, then Enter</source>
   <translation>Escriba y pulse Intro</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>Subir</translation>
  </message>
  <message>
   <source>Use a newer package.</source>
   <translation>Use un paquete más nuevo.</translation>
  </message>
  <message>
   <source>Use letters, digits, dots, hyphens and underscores.</source>
   <translation>Use letras, cifras, puntos, guiones y guiones bajos.</translation>
  </message>
  <message>
   <source>Use the window that the DICOM file suggests; without one, its full range.</source>
   <translation>Usa la ventana que sugiere el archivo DICOM; si no la hay, su rango completo.</translation>
  </message>
  <message>
   <source>Use this key</source>
   <translation>Usar esta tecla</translation>
  </message>
  <message>
   <source>VR</source>
   <translation>VR</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Valor</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>Veredicto</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Ver</translation>
  </message>
  <message>
   <source>View in place {number}</source>
   <translation>Proyección en el lugar {number}</translation>
  </message>
  <message>
   <source>View of the film</source>
   <translation>Proyección de la radiografía</translation>
  </message>
  <message>
   <source>View of what stands here: {title}</source>
   <translation>Proyección de lo que va aquí: {title}</translation>
  </message>
  <message>
   <source>View unknown: the file does not say how the beam went; the ratio is for PA views.</source>
   <translation>Proyección desconocida: el archivo no dice cómo iba el haz; el índice es para proyecciones PA.</translation>
  </message>
  <message>
   <source>Viral or bacterial pneumonia pattern</source>
   <translation>Patrón: neumonía vírica o bacteriana</translation>
  </message>
  <message>
   <source>Viral pneumonia</source>
   <translation>Neumonía vírica</translation>
  </message>
  <message>
   <source>Viral pneumonia pattern</source>
   <translation>Patrón: neumonía vírica</translation>
  </message>
  <message>
   <source>Vote share against number of patches</source>
   <translation>Proporción de votos según el número de parches</translation>
  </message>
  <message>
   <source>Voted for</source>
   <translation>Votado como</translation>
  </message>
  <message>
   <source>Votes</source>
   <translation>Votos</translation>
  </message>
  <message>
   <source>Votes and weights of the models</source>
   <translation>Votos y pesos de los modelos</translation>
  </message>
  <message>
   <source>Votes as patches are added</source>
   <translation>Votos a medida que se añaden parches</translation>
  </message>
  <message>
   <source>Votes of the models</source>
   <translation>Votos de los modelos</translation>
  </message>
  <message>
   <source>Votes shown</source>
   <translation>Votos mostrados</translation>
  </message>
  <message>
   <source>Watch it, or stop it first.</source>
   <translation>Obsérvelo, o deténgalo primero.</translation>
  </message>
  <message>
   <source>Weights and agreement</source>
   <translation>Pesos y acuerdo</translation>
  </message>
  <message>
   <source>Weights of a line fitted to the class while squares of a regular grid are hidden at random (Ribeiro et al. 2016). Another draw gives slightly other weights.</source>
   <translation>Pesos de una recta ajustada a la clase mientras se ocultan al azar cuadrados de una cuadrícula regular (Ribeiro et al. 2016). Otro sorteo da pesos algo distintos.</translation>
  </message>
  <message>
   <source>Weights, and what each model’s votes add</source>
   <translation>Pesos, y lo que aportan los votos de cada modelo</translation>
  </message>
  <message>
   <source>What a drag with it does.</source>
   <translation>Lo que hace un arrastre con él.</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>¿Qué quiere hacer?</translation>
  </message>
  <message>
   <source>What does this mean: {title}</source>
   <translation>Qué significa esto: {title}</translation>
  </message>
  <message>
   <source>What does this mean?</source>
   <translation>¿Qué significa esto?</translation>
  </message>
  <message>
   <source>What each model adds</source>
   <translation>Lo que aporta cada modelo</translation>
  </message>
  <message>
   <source>What each model adds to the raw score</source>
   <translation>Lo que aporta cada modelo a la puntuación bruta</translation>
  </message>
  <message>
   <source>What each model adds to the score</source>
   <translation>Lo que aporta cada modelo a la puntuación</translation>
  </message>
  <message>
   <source>What each model adds to the score, and the verdict without it.</source>
   <translation>Lo que aporta cada modelo a la puntuación, y el veredicto sin él.</translation>
  </message>
  <message>
   <source>What each model said of the patch</source>
   <translation>Lo que cada modelo dijo del parche</translation>
  </message>
  <message>
   <source>What each model’s votes add to the score</source>
   <translation>Lo que aportan los votos de cada modelo a la puntuación</translation>
  </message>
  <message>
   <source>What each square adds to the class on the way from a grey patch to this one; what speaks against it is left out (Sundararajan et al. 2017).</source>
   <translation>Lo que cada cuadrado añade a la clase en el camino de un parche gris a este; lo que habla en contra se omite (Sundararajan et al. 2017).</translation>
  </message>
  <message>
   <source>What is written over a film. Anonymous shows nothing that identifies the patient, in the rail neither.</source>
   <translation>Lo que se escribe sobre una radiografía. Anónimo no muestra nada que identifique al paciente, tampoco en la lista.</translation>
  </message>
  <message>
   <source>What stands here: {title}</source>
   <translation>Lo que va aquí: {title}</translation>
  </message>
  <message>
   <source>What stands in place {number}</source>
   <translation>Lo que va en el lugar {number}</translation>
  </message>
  <message>
   <source>What the model package is, what it was tested on, and what it cannot know.</source>
   <translation>Qué es el paquete de modelos, con qué se probó y qué no puede saber.</translation>
  </message>
  <message>
   <source>What the network says of a few films</source>
   <translation>Lo que la red dice de unas radiografías</translation>
  </message>
  <message>
   <source>What the network says of watched films</source>
   <translation>Lo que la red dice de las radiografías observadas</translation>
  </message>
  <message>
   <source>What the outlines measure: height, width and area of each lung, its brightness, how much of each third of its height is opaque, and the cardiothoracic ratio with the lines that it was taken along. Wrong outlines give wrong numbers, so look at the outlines first. Lengths are in millimetres only where the file says how large a pixel is. A rank compares with normal films of the same age group; it is no diagnosis.</source>
   <translation>Lo que miden los contornos: altura, anchura y área de cada pulmón, su brillo, cuánto de cada tercio de su altura es opaco, y el índice cardiotorácico con las líneas a lo largo de las que se tomó. Los contornos erróneos dan cifras erróneas: mire primero los contornos. Las longitudes están en milímetros solo si el archivo dice cuánto mide un píxel. Un rango compara con imágenes normales del mismo grupo de edad; no es un diagnóstico.</translation>
  </message>
  <message>
   <source>What the package is, knows and cannot know</source>
   <translation>Lo que el paquete es, sabe y no puede saber</translation>
  </message>
  <message>
   <source>What the package knows: model card</source>
   <translation>Lo que sabe el paquete: ficha</translation>
  </message>
  <message>
   <source>What the process wrote</source>
   <translation>Lo que escribió el proceso</translation>
  </message>
  <message>
   <source>What the segmenter takes for lungs and heart. Patches are drawn from the lungs only, so if the outline is wrong, everything after it is about the wrong place. Check it first.</source>
   <translation>Lo que el segmentador toma por pulmones y corazón. Los parches se extraen solo de los pulmones, así que si el contorno es erróneo, todo lo que sigue trata del lugar equivocado. Compruébelo primero.</translation>
  </message>
  <message>
   <source>What turning it over a film does.</source>
   <translation>Lo que hace girarla sobre una radiografía.</translation>
  </message>
  <message>
   <source>What was trained is lost; packages that were released stay. This cannot be undone.</source>
   <translation>Lo entrenado se pierde; los paquetes publicados se quedan. Esto no se puede deshacer.</translation>
  </message>
  <message>
   <source>What you had open is unharmed. Try again; if it happens again, please report it with these words.</source>
   <translation>Lo que tenía abierto está intacto. Inténtelo de nuevo; si vuelve a ocurrir, comuníquelo con estas palabras.</translation>
  </message>
  <message>
   <source>What {title} shows</source>
   <translation>Lo que muestra {title}</translation>
  </message>
  <message>
   <source>Wheel</source>
   <translation>Rueda</translation>
  </message>
  <message>
   <source>When the run is finished it can be measured on the films that did not train it.</source>
   <translation>Cuando termine, podrá medirse en las radiografías que no lo entrenaron.</translation>
  </message>
  <message>
   <source>Where the models found what speaks for one class: Grad-CAM of every patch, weighted by the patch’s probability and averaged. Bright is more, relative to this film. Such maps point at regions, not at lesions, and localise less well than radiologists do. Hatched places were not sampled.</source>
   <translation>Dónde hallaron los modelos lo que habla de una clase: Grad-CAM de cada parche, ponderado por la probabilidad del parche y promediado. Claro es más, en relación con esta radiografía. Estos mapas señalan regiones, no lesiones, y localizan peor que los radiólogos. Los puntos rayados no se muestrearon.</translation>
  </message>
  <message>
   <source>Where the models looked</source>
   <translation>Dónde miraron los modelos</translation>
  </message>
  <message>
   <source>Where the models looked, side by side</source>
   <translation>Dónde miraron los modelos, lado a lado</translation>
  </message>
  <message>
   <source>Where the models looked: two maps side by side, by class, model and method.</source>
   <translation>Dónde miraron los modelos: dos mapas lado a lado, por clase, modelo y método.</translation>
  </message>
  <message>
   <source>Where the models run.</source>
   <translation>Dónde se ejecutan los modelos.</translation>
  </message>
  <message>
   <source>Where {more} is ahead of {less}, and where behind; largest difference {top:.2f}.</source>
   <translation>Dónde {more} va por delante de {less}, y dónde por detrás; mayor diferencia {top:.2f}.</translation>
  </message>
  <message>
   <source>Whether the film may be judged at all: what the file says of it, its exposure, the patient’s age against whom the package learnt from, and whether lungs are there, plausible and the right way up. A check that failed (✕) replaces the verdict. What then stands below is raw output: numbers that mean nothing.</source>
   <translation>Si la radiografía puede juzgarse siquiera: lo que el archivo dice de ella, su exposición, la edad del paciente frente a aquellos de quienes aprendió el paquete, y si los pulmones están, son plausibles y están bien orientados. Una comprobación fallida (✕) sustituye al veredicto. Lo que queda debajo es salida bruta: números que no significan nada.</translation>
  </message>
  <message>
   <source>Which measurement</source>
   <translation>Qué medición</translation>
  </message>
  <message>
   <source>White</source>
   <translation>Blanco</translation>
  </message>
  <message>
   <source>Whole films against patches</source>
   <translation>Radiografías enteras frente a parches</translation>
  </message>
  <message>
   <source>Whose centre lies inside; padding is left out.</source>
   <translation>Cuyo centro está dentro; el relleno no cuenta.</translation>
  </message>
  <message>
   <source>Whose votes</source>
   <translation>Votos de quién</translation>
  </message>
  <message>
   <source>Width</source>
   <translation>Ancho</translation>
  </message>
  <message>
   <source>Width of the lines</source>
   <translation>Grosor de las líneas</translation>
  </message>
  <message>
   <source>Width of the window “{title}”</source>
   <translation>Ancho de la ventana «{title}»</translation>
  </message>
  <message>
   <source>Window</source>
   <translation>Ventana</translation>
  </message>
  <message>
   <source>Window and level</source>
   <translation>Ventana y nivel</translation>
  </message>
  <message>
   <source>Window of the file</source>
   <translation>Ventana del archivo</translation>
  </message>
  <message>
   <source>Window of the films</source>
   <translation>Ventana de las radiografías</translation>
  </message>
  <message>
   <source>Window {number}</source>
   <translation>Ventana {number}</translation>
  </message>
  <message>
   <source>Windows</source>
   <translation>Ventanas</translation>
  </message>
  <message>
   <source>Windows of the tissues</source>
   <translation>Ventanas de los tejidos</translation>
  </message>
  <message>
   <source>With at least one prior</source>
   <translation>Con al menos una previa</translation>
  </message>
  <message>
   <source>With at least two priors</source>
   <translation>Con al menos dos previas</translation>
  </message>
  <message>
   <source>With every patch mirrored the verdict is the same.</source>
   <translation>Con cada parche reflejado el veredicto es el mismo.</translation>
  </message>
  <message>
   <source>With every patch mirrored the verdict would be {other}.</source>
   <translation>Con cada parche reflejado el veredicto sería {other}.</translation>
  </message>
  <message>
   <source>With exactly one prior</source>
   <translation>Con una sola previa</translation>
  </message>
  <message>
   <source>With name, ID and dates</source>
   <translation>Con nombre, ID y fechas</translation>
  </message>
  <message>
   <source>With or without priors</source>
   <translation>Con o sin previas</translation>
  </message>
  <message>
   <source>Without a prior</source>
   <translation>Sin previa</translation>
  </message>
  <message>
   <source>Without enhancement</source>
   <translation>Sin realce</translation>
  </message>
  <message>
   <source>Without lungs this cannot be known.</source>
   <translation>Sin pulmones esto no se puede saber.</translation>
  </message>
  <message>
   <source>Without {model} it would be {label}.</source>
   <translation>Sin {model} sería {label}.</translation>
  </message>
  <message>
   <source>Without {model} the verdict would be {other}.</source>
   <translation>Sin {model} el veredicto sería {other}.</translation>
  </message>
  <message>
   <source>Words of the annotation</source>
   <translation>Palabras de la anotación</translation>
  </message>
  <message>
   <source>Words of the command</source>
   <translation>Palabras del comando</translation>
  </message>
  <message>
   <source>Words to search for</source>
   <translation>Palabras que buscar</translation>
  </message>
  <message>
   <source>Write the film as a picture, a page or DICOM results, with the patient's name or without.</source>
   <translation>Escribir la radiografía como imagen, página o resultados DICOM, con el nombre del paciente o sin él.</translation>
  </message>
  <message>
   <source>Write the numbers of all open studies to a CSV file, without names.</source>
   <translation>Escribe los números de todos los estudios abiertos en un archivo CSV, sin nombres.</translation>
  </message>
  <message>
   <source>Writing the file</source>
   <translation>Se escribe el archivo</translation>
  </message>
  <message>
   <source>Wrong in 10 % of films</source>
   <translation>10 % de errores</translation>
  </message>
  <message>
   <source>Wrong in 20 % of films</source>
   <translation>20 % de errores</translation>
  </message>
  <message>
   <source>Wrong in 5 % of films</source>
   <translation>5 % de errores</translation>
  </message>
  <message>
   <source>Yellow</source>
   <translation>Amarillo</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>Ampliación</translation>
  </message>
  <message>
   <source>Zoom and position</source>
   <translation>Ampliación y posición</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Acercar</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Alejar</translation>
  </message>
  <message>
   <source>Zoom; down enlarges</source>
   <translation>Ampliación; hacia abajo acerca</translation>
  </message>
  <message>
   <source>Zoom; up enlarges</source>
   <translation>Ampliación; hacia arriba acerca</translation>
  </message>
  <message>
   <source>a child</source>
   <translation>un niño</translation>
  </message>
  <message>
   <source>a patient of unknown age</source>
   <translation>un paciente de edad desconocida</translation>
  </message>
  <message>
   <source>about {time} left in this stage</source>
   <translation>quedan unos {time} de esta etapa</translation>
  </message>
  <message>
   <source>adults</source>
   <translation>adultos</translation>
  </message>
  <message>
   <source>adults and children</source>
   <translation>adultos y niños</translation>
  </message>
  <message>
   <source>an adult</source>
   <translation>un adulto</translation>
  </message>
  <message>
   <source>angle</source>
   <translation>ángulo</translation>
  </message>
  <message>
   <source>archive</source>
   <translation>archivo comprimido</translation>
  </message>
  <message>
   <source>area</source>
   <translation>área</translation>
  </message>
  <message>
   <source>area {value}</source>
   <translation>área {value}</translation>
  </message>
  <message>
   <source>arrow</source>
   <translation>flecha</translation>
  </message>
  <message>
   <source>asymmetry of the lung areas</source>
   <translation>asimetría de las áreas pulmonares</translation>
  </message>
  <message>
   <source>asymmetry {value}</source>
   <translation>asimetría {value}</translation>
  </message>
  <message>
   <source>at the detector</source>
   <translation>en el detector</translation>
  </message>
  <message>
   <source>bacterial pneumonia</source>
   <translation>neumonía bacteriana</translation>
  </message>
  <message>
   <source>base model</source>
   <translation>modelo base</translation>
  </message>
  <message>
   <source>batches</source>
   <translation>lotes</translation>
  </message>
  <message>
   <source>black {black}, white {white}</source>
   <translation>negro {black}, blanco {white}</translation>
  </message>
  <message>
   <source>black {value}</source>
   <translation>negro {value}</translation>
  </message>
  <message>
   <source>born {date}</source>
   <translation>nac. {date}</translation>
  </message>
  <message>
   <source>brightness of a colour picture</source>
   <translation>brillo de una imagen en color</translation>
  </message>
  <message>
   <source>brightness {value}</source>
   <translation>brillo {value}</translation>
  </message>
  <message>
   <source>calibrated</source>
   <translation>calibrado</translation>
  </message>
  <message>
   <source>calibrated score {score:.2f}</source>
   <translation>puntuación calibrada {score:.2f}</translation>
  </message>
  <message>
   <source>calibrated, sum to 1</source>
   <translation>calibradas, suman 1</translation>
  </message>
  <message>
   <source>calibration not stated</source>
   <translation>calibración no indicada</translation>
  </message>
  <message>
   <source>cardiothoracic ratio</source>
   <translation>índice cardiotorácico</translation>
  </message>
  <message>
   <source>cardiothoracic ratio {value}</source>
   <translation>índice cardiotorácico {value}</translation>
  </message>
  <message>
   <source>chest {value}</source>
   <translation>tórax {value}</translation>
  </message>
  <message>
   <source>children</source>
   <translation>niños</translation>
  </message>
  <message>
   <source>class</source>
   <translation>clase</translation>
  </message>
  <message>
   <source>cobb</source>
   <translation>ángulo de Cobb</translation>
  </message>
  <message>
   <source>column {column}, row {row}</source>
   <translation>columna {column}, fila {row}</translation>
  </message>
  <message>
   <source>contrast and brightness</source>
   <translation>contraste y brillo</translation>
  </message>
  <message>
   <source>counts</source>
   <translation>cuenta</translation>
  </message>
  <message>
   <source>data</source>
   <translation>datos</translation>
  </message>
  <message>
   <source>detector, magnification corrected</source>
   <translation>detector, magnificación corregida</translation>
  </message>
  <message>
   <source>device {device}</source>
   <translation>dispositivo {device}</translation>
  </message>
  <message>
   <source>disk about {disk} of {free} free</source>
   <translation>disco: unos {disk} de {free} libres</translation>
  </message>
  <message>
   <source>distance</source>
   <translation>distancia</translation>
  </message>
  <message>
   <source>doubtful</source>
   <translation>dudoso</translation>
  </message>
  <message>
   <source>ellipse</source>
   <translation>elipse</translation>
  </message>
  <message>
   <source>enhanced: {words}</source>
   <translation>realzado: {words}</translation>
  </message>
  <message>
   <source>enlarged, interpolated</source>
   <translation>ampliado, interpolado</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>fallido</translation>
  </message>
  <message>
   <source>falls</source>
   <translation>cae</translation>
  </message>
  <message>
   <source>figure</source>
   <translation>cifra</translation>
  </message>
  <message>
   <source>file gone</source>
   <translation>archivo ausente</translation>
  </message>
  <message>
   <source>film</source>
   <translation>radiografía</translation>
  </message>
  <message>
   <source>films</source>
   <translation>radiografías</translation>
  </message>
  <message>
   <source>folder</source>
   <translation>carpeta</translation>
  </message>
  <message>
   <source>from {low} to {high}; hatched: not sampled</source>
   <translation>de {low} a {high}; rayado: sin muestrear</translation>
  </message>
  <message>
   <source>heart left of the midline</source>
   <translation>corazón a la izquierda de la línea media</translation>
  </message>
  <message>
   <source>heart right of the midline</source>
   <translation>corazón a la derecha de la línea media</translation>
  </message>
  <message>
   <source>heart width</source>
   <translation>anchura del corazón</translation>
  </message>
  <message>
   <source>heart {value}</source>
   <translation>corazón {value}</translation>
  </message>
  <message>
   <source>height</source>
   <translation>altura</translation>
  </message>
  <message>
   <source>height {value}</source>
   <translation>altura {value}</translation>
  </message>
  <message>
   <source>held the true class in {share:.1%} ({low:.1%} to {high:.1%}) of the test films</source>
   <translation>contuvo la clase verdadera en el {share:.1%} ({low:.1%} a {high:.1%}) de las radiografías de prueba</translation>
  </message>
  <message>
   <source>hidden while patient information is off</source>
   <translation>oculto mientras los datos del paciente están ocultos</translation>
  </message>
  <message>
   <source>holds</source>
   <translation>se mantiene</translation>
  </message>
  <message>
   <source>how</source>
   <translation>cómo</translation>
  </message>
  <message>
   <source>inner chest width</source>
   <translation>anchura interna del tórax</translation>
  </message>
  <message>
   <source>inverted</source>
   <translation>invertida</translation>
  </message>
  <message>
   <source>its other end</source>
   <translation>su otro extremo</translation>
  </message>
  <message>
   <source>keep what the models said of it</source>
   <translation>fija lo que los modelos dijeron de él</translation>
  </message>
  <message>
   <source>kept; Esc lets go</source>
   <translation>fijado; Esc lo suelta</translation>
  </message>
  <message>
   <source>laterality {laterality}</source>
   <translation>lateralidad {laterality}</translation>
  </message>
  <message>
   <source>left lower zone</source>
   <translation>zona inferior izquierda</translation>
  </message>
  <message>
   <source>left lung</source>
   <translation>pulmón izquierdo</translation>
  </message>
  <message>
   <source>left middle zone</source>
   <translation>zona media izquierda</translation>
  </message>
  <message>
   <source>left upper zone</source>
   <translation>zona superior izquierda</translation>
  </message>
  <message>
   <source>length</source>
   <translation>longitud</translation>
  </message>
  <message>
   <source>less {title}</source>
   <translation>menos {title}</translation>
  </message>
  <message>
   <source>likely from</source>
   <translation>probable desde</translation>
  </message>
  <message>
   <source>little</source>
   <translation>poco</translation>
  </message>
  <message>
   <source>load not known</source>
   <translation>carga desconocida</translation>
  </message>
  <message>
   <source>lossy</source>
   <translation>con pérdida</translation>
  </message>
  <message>
   <source>lossy compression</source>
   <translation>compresión con pérdida</translation>
  </message>
  <message>
   <source>lower</source>
   <translation>inferior</translation>
  </message>
  <message>
   <source>magnification corrected</source>
   <translation>magnificación corregida</translation>
  </message>
  <message>
   <source>map interpolated from patches</source>
   <translation>mapa interpolado de parches</translation>
  </message>
  <message>
   <source>mean {mean}{unit}  SD {deviation}</source>
   <translation>media {mean}{unit}  DE {deviation}</translation>
  </message>
  <message>
   <source>memory not known</source>
   <translation>memoria desconocida</translation>
  </message>
  <message>
   <source>middle</source>
   <translation>media</translation>
  </message>
  <message>
   <source>mirrored</source>
   <translation>reflejada</translation>
  </message>
  <message>
   <source>mirrored, turned 180°</source>
   <translation>reflejada, girada 180°</translation>
  </message>
  <message>
   <source>mirrored, turned 270°</source>
   <translation>reflejada, girada 270°</translation>
  </message>
  <message>
   <source>mirrored, turned 90°</source>
   <translation>reflejada, girada 90°</translation>
  </message>
  <message>
   <source>move the film</source>
   <translation>mover la radiografía</translation>
  </message>
  <message>
   <source>much</source>
   <translation>mucho</translation>
  </message>
  <message>
   <source>next and previous study</source>
   <translation>estudio siguiente y anterior</translation>
  </message>
  <message>
   <source>no key</source>
   <translation>sin tecla</translation>
  </message>
  <message>
   <source>no model package installed</source>
   <translation>ningún paquete de modelos instalado</translation>
  </message>
  <message>
   <source>no other class</source>
   <translation>ninguna otra clase</translation>
  </message>
  <message>
   <source>no ratio</source>
   <translation>sin índice</translation>
  </message>
  <message>
   <source>nobody of known age</source>
   <translation>nadie de edad conocida</translation>
  </message>
  <message>
   <source>none</source>
   <translation>ninguna</translation>
  </message>
  <message>
   <source>normal</source>
   <translation>normal</translation>
  </message>
  <message>
   <source>normal and COVID-19</source>
   <translation>normal y COVID-19</translation>
  </message>
  <message>
   <source>normal and bacterial pneumonia</source>
   <translation>normal y neumonía bacteriana</translation>
  </message>
  <message>
   <source>normal and viral pneumonia</source>
   <translation>normal y neumonía vírica</translation>
  </message>
  <message>
   <source>normal or COVID-19</source>
   <translation>normal o COVID-19</translation>
  </message>
  <message>
   <source>normal or bacterial pneumonia</source>
   <translation>normal o neumonía bacteriana</translation>
  </message>
  <message>
   <source>normal or viral pneumonia</source>
   <translation>normal o neumonía vírica</translation>
  </message>
  <message>
   <source>normal, COVID-19 and bacterial pneumonia</source>
   <translation>normal, COVID-19 y neumonía bacteriana</translation>
  </message>
  <message>
   <source>normal, COVID-19 and viral pneumonia</source>
   <translation>normal, COVID-19 y neumonía vírica</translation>
  </message>
  <message>
   <source>normal, COVID-19 or bacterial pneumonia</source>
   <translation>normal, COVID-19 o neumonía bacteriana</translation>
  </message>
  <message>
   <source>normal, COVID-19 or viral pneumonia</source>
   <translation>normal, COVID-19 o neumonía vírica</translation>
  </message>
  <message>
   <source>normal, COVID-19, viral and bacterial pneumonia</source>
   <translation>normal, COVID-19, neumonía vírica y bacteriana</translation>
  </message>
  <message>
   <source>normal, COVID-19, viral or bacterial pneumonia</source>
   <translation>normal, COVID-19, neumonía vírica o bacteriana</translation>
  </message>
  <message>
   <source>normal, viral and bacterial pneumonia</source>
   <translation>normal, neumonía vírica y bacteriana</translation>
  </message>
  <message>
   <source>normal, viral or bacterial pneumonia</source>
   <translation>normal, neumonía vírica o bacteriana</translation>
  </message>
  <message>
   <source>not calibrated</source>
   <translation>sin calibrar</translation>
  </message>
  <message>
   <source>not calibrated: they only rank</source>
   <translation>sin calibrar: solo ordenan</translation>
  </message>
  <message>
   <source>not found</source>
   <translation>no encontrado</translation>
  </message>
  <message>
   <source>not known yet</source>
   <translation>aún desconocida</translation>
  </message>
  <message>
   <source>not sampled</source>
   <translation>sin muestrear</translation>
  </message>
  <message>
   <source>not sure</source>
   <translation>no seguro</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nada</translation>
  </message>
  <message>
   <source>nothing yet</source>
   <translation>nada todavía</translation>
  </message>
  <message>
   <source>of the display range</source>
   <translation>del rango de visualización</translation>
  </message>
  <message>
   <source>of the zone</source>
   <translation>de la zona</translation>
  </message>
  <message>
   <source>off</source>
   <translation>desactivado</translation>
  </message>
  <message>
   <source>on</source>
   <translation>activado</translation>
  </message>
  <message>
   <source>one corner</source>
   <translation>una esquina</translation>
  </message>
  <message>
   <source>one corner of its box</source>
   <translation>una esquina de su recuadro</translation>
  </message>
  <message>
   <source>one end</source>
   <translation>un extremo</translation>
  </message>
  <message>
   <source>one end of the first line</source>
   <translation>un extremo de la primera línea</translation>
  </message>
  <message>
   <source>one end of the second line</source>
   <translation>un extremo de la segunda línea</translation>
  </message>
  <message>
   <source>opaque {value}</source>
   <translation>opaco {value}</translation>
  </message>
  <message>
   <source>outside the lungs</source>
   <translation>fuera de los pulmones</translation>
  </message>
  <message>
   <source>package</source>
   <translation>paquete</translation>
  </message>
  <message>
   <source>part</source>
   <translation>parte</translation>
  </message>
  <message>
   <source>passed</source>
   <translation>superado</translation>
  </message>
  <message>
   <source>patches per class</source>
   <translation>parches por clase</translation>
  </message>
  <message>
   <source>patients</source>
   <translation>pacientes</translation>
  </message>
  <message>
   <source>polygon</source>
   <translation>polígono</translation>
  </message>
  <message>
   <source>prediction set at {rate:.0%} errors</source>
   <translation>conjunto de predicción con {rate:.0%} de errores</translation>
  </message>
  <message>
   <source>rank {value}</source>
   <translation>rango {value}</translation>
  </message>
  <message>
   <source>raw, single classes; {kind}</source>
   <translation>brutas, clases sueltas; {kind}</translation>
  </message>
  <message>
   <source>rectangle</source>
   <translation>rectángulo</translation>
  </message>
  <message>
   <source>reduced to {share:.0%}</source>
   <translation>reducido al {share:.0%}</translation>
  </message>
  <message>
   <source>refused</source>
   <translation>rechazado</translation>
  </message>
  <message>
   <source>region</source>
   <translation>región</translation>
  </message>
  <message>
   <source>research use only</source>
   <translation>solo para investigación</translation>
  </message>
  <message>
   <source>right lower zone</source>
   <translation>zona inferior derecha</translation>
  </message>
  <message>
   <source>right lung</source>
   <translation>pulmón derecho</translation>
  </message>
  <message>
   <source>right middle zone</source>
   <translation>zona media derecha</translation>
  </message>
  <message>
   <source>right upper zone</source>
   <translation>zona superior derecha</translation>
  </message>
  <message>
   <source>rounded to 16 bits</source>
   <translation>redondeado a 16 bits</translation>
  </message>
  <message>
   <source>row {row:.0f}, column {column:.0f}</source>
   <translation>fila {row:.0f}, columna {column:.0f}</translation>
  </message>
  <message>
   <source>score {score:.2f}, not calibrated</source>
   <translation>puntuación {score:.2f}, sin calibrar</translation>
  </message>
  <message>
   <source>score {score:.2f}: {right:.0%} right of {cases}</source>
   <translation>puntuación {score:.2f}: {right:.0%} de acierto de {cases}</translation>
  </message>
  <message>
   <source>seed {seed}: {verdict}</source>
   <translation>semilla {seed}: {verdict}</translation>
  </message>
  <message>
   <source>segmenter</source>
   <translation>segmentador</translation>
  </message>
  <message>
   <source>sides not stated</source>
   <translation>lados no indicados</translation>
  </message>
  <message>
   <source>straight</source>
   <translation>recta</translation>
  </message>
  <message>
   <source>sum</source>
   <translation>suma</translation>
  </message>
  <message>
   <source>sure</source>
   <translation>seguro</translation>
  </message>
  <message>
   <source>sure from a score of</source>
   <translation>seguro desde una puntuación de</translation>
  </message>
  <message>
   <source>text</source>
   <translation>texto</translation>
  </message>
  <message>
   <source>the end of one arm</source>
   <translation>el extremo de un lado</translation>
  </message>
  <message>
   <source>the end of the other arm</source>
   <translation>el extremo del otro lado</translation>
  </message>
  <message>
   <source>the first corner</source>
   <translation>la primera esquina</translation>
  </message>
  <message>
   <source>the inner border of the ribs on the left of the image, where the chest is widest</source>
   <translation>el borde interno de las costillas a la izquierda de la imagen, donde el tórax es más ancho</translation>
  </message>
  <message>
   <source>the inner border of the ribs on the right of the image</source>
   <translation>el borde interno de las costillas a la derecha de la imagen</translation>
  </message>
  <message>
   <source>the midline, high in the chest</source>
   <translation>la línea media, en lo alto del tórax</translation>
  </message>
  <message>
   <source>the midline, low in the chest</source>
   <translation>la línea media, en lo bajo del tórax</translation>
  </message>
  <message>
   <source>the next corner</source>
   <translation>la esquina siguiente</translation>
  </message>
  <message>
   <source>the next corner, or the first to close</source>
   <translation>la esquina siguiente, o la primera para cerrar</translation>
  </message>
  <message>
   <source>the opposite corner</source>
   <translation>la esquina opuesta</translation>
  </message>
  <message>
   <source>the other end</source>
   <translation>el otro extremo</translation>
  </message>
  <message>
   <source>the outermost border of the heart on the left of the image</source>
   <translation>el borde más externo del corazón a la izquierda de la imagen</translation>
  </message>
  <message>
   <source>the outermost border of the heart on the right of the image</source>
   <translation>el borde más externo del corazón a la derecha de la imagen</translation>
  </message>
  <message>
   <source>the same verdict</source>
   <translation>el mismo veredicto</translation>
  </message>
  <message>
   <source>the standard</source>
   <translation>el valor inicial</translation>
  </message>
  <message>
   <source>the study index</source>
   <translation>el índice de estudios</translation>
  </message>
  <message>
   <source>the tool that is chosen in the bar</source>
   <translation>la herramienta elegida en la barra</translation>
  </message>
  <message>
   <source>threshold</source>
   <translation>umbral</translation>
  </message>
  <message>
   <source>tilt of the midline</source>
   <translation>inclinación de la línea media</translation>
  </message>
  <message>
   <source>time about {time}, without preparing films and measuring</source>
   <translation>tiempo: unos {time}, sin preparar radiografías ni medir</translation>
  </message>
  <message>
   <source>today</source>
   <translation>hoy</translation>
  </message>
  <message>
   <source>turned 180°</source>
   <translation>girada 180°</translation>
  </message>
  <message>
   <source>turned 270°</source>
   <translation>girada 270°</translation>
  </message>
  <message>
   <source>turned 90°</source>
   <translation>girada 90°</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>desconocido</translation>
  </message>
  <message>
   <source>unlikely below</source>
   <translation>improbable por debajo de</translation>
  </message>
  <message>
   <source>upper</source>
   <translation>superior</translation>
  </message>
  <message>
   <source>value</source>
   <translation>valor</translation>
  </message>
  <message>
   <source>view unknown</source>
   <translation>proyección desconocida</translation>
  </message>
  <message>
   <source>viral and bacterial pneumonia</source>
   <translation>neumonía vírica y bacteriana</translation>
  </message>
  <message>
   <source>viral or bacterial pneumonia</source>
   <translation>neumonía vírica o bacteriana</translation>
  </message>
  <message>
   <source>viral pneumonia</source>
   <translation>neumonía vírica</translation>
  </message>
  <message>
   <source>voted {letter}</source>
   <translation>votado {letter}</translation>
  </message>
  <message>
   <source>weight</source>
   <translation>peso</translation>
  </message>
  <message>
   <source>weight −1 … 1</source>
   <translation>peso −1 … 1</translation>
  </message>
  <message>
   <source>what the arrow points at</source>
   <translation>lo que señala la flecha</translation>
  </message>
  <message>
   <source>where the arms meet</source>
   <translation>donde se unen los lados</translation>
  </message>
  <message>
   <source>where the text begins</source>
   <translation>donde empieza el texto</translation>
  </message>
  <message>
   <source>white {value}</source>
   <translation>blanco {value}</translation>
  </message>
  <message>
   <source>width</source>
   <translation>anchura</translation>
  </message>
  <message>
   <source>width {value}</source>
   <translation>anchura {value}</translation>
  </message>
  <message>
   <source>window “{title}”</source>
   <translation>ventana «{title}»</translation>
  </message>
  <message>
   <source>with every model</source>
   <translation>con todos los modelos</translation>
  </message>
  <message>
   <source>without {title}</source>
   <translation>sin {title}</translation>
  </message>
  <message>
   <source>would be {title}</source>
   <translation>sería {title}</translation>
  </message>
  <message>
   <source>yesterday</source>
   <translation>ayer</translation>
  </message>
  <message>
   <source>zoom</source>
   <translation>ampliar</translation>
  </message>
  <message>
   <source>zoom around the pointer</source>
   <translation>ampliar en torno al puntero</translation>
  </message>
  <message>
   <source>zoom around the pointer; down enlarges</source>
   <translation>ampliar en torno al puntero; hacia abajo acerca</translation>
  </message>
  <message>
   <source>{agreeing} of {models} models have the same winner as the ensemble.</source>
   <translation>{agreeing} de {models} modelos tienen el mismo ganador que el conjunto.</translation>
  </message>
  <message>
   <source>{agreeing} of {total} models favour it on their own.</source>
   <translation>{agreeing} de {total} modelos lo favorecen por sí solos.</translation>
  </message>
  <message>
   <source>{baseline:.2f} without any vote {sign} {added:.2f} = raw score {raw:.2f}</source>
   <translation>{baseline:.2f} sin ningún voto {sign} {added:.2f} = puntuación bruta {raw:.2f}</translation>
  </message>
  <message>
   <source>{baseline:.5f} without any vote {sign} {added:.5f} from the votes = raw score {raw:.5f} of {title}</source>
   <translation>{baseline:.5f} sin ningún voto {sign} {added:.5f} de los votos = puntuación bruta {raw:.5f} de {title}</translation>
  </message>
  <message>
   <source>{busy} % busy</source>
   <translation>ocupada al {busy} %</translation>
  </message>
  <message>
   <source>{called} is known from {people}, {others} from {others_people}: age alone may be what tells them apart.</source>
   <translation>{called} se conoce de {people}, {others} de {others_people}: puede que solo la edad las distinga.</translation>
  </message>
  <message>
   <source>{cases} cases of {patients} patients.</source>
   <translation>{cases} casos de {patients} pacientes.</translation>
  </message>
  <message>
   <source>{change}: called the same, scoring {score:.2f} instead of {before:.2f}.</source>
   <translation>{change}: dice lo mismo, con puntuación {score:.2f} en lugar de {before:.2f}.</translation>
  </message>
  <message>
   <source>{change}: called {other}; {title} scores {score:.2f} instead of {before:.2f}.</source>
   <translation>{change}: dice {other}; {title} puntúa {score:.2f} en lugar de {before:.2f}.</translation>
  </message>
  <message>
   <source>{columns} × {rows} pixels of the film, every one</source>
   <translation>{columns} × {rows} píxeles de la radiografía, todos</translation>
  </message>
  <message>
   <source>{columns} × {rows}, spacing unknown</source>
   <translation>{columns} × {rows}, espaciado desconocido</translation>
  </message>
  <message>
   <source>{columns} × {rows}, {mm:.3g} mm ({source})</source>
   <translation>{columns} × {rows}, {mm:.3g} mm ({source})</translation>
  </message>
  <message>
   <source>{cores:.1f} cores busy</source>
   <translation>{cores:.1f} núcleos ocupados</translation>
  </message>
  <message>
   <source>{count} of {total} patches count</source>
   <translation>Cuentan {count} de {total} parches</translation>
  </message>
  <message>
   <source>{count} patches are drawn inside the lungs; the models look at them now.</source>
   <translation>Se han extraído {count} parches en los pulmones; los modelos los miran ahora.</translation>
  </message>
  <message>
   <source>{count}, seed {seed}</source>
   <translation>{count}, semilla {seed}</translation>
  </message>
  <message>
   <source>{curve}, CLAHE</source>
   <translation>{curve}, CLAHE</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{done} de {total}</translation>
  </message>
  <message>
   <source>{figure}, on films that train nothing</source>
   <translation>{figure}, con radiografías que no entrenan nada</translation>
  </message>
  <message>
   <source>{figure}: nothing yet</source>
   <translation>{figure}: nada todavía</translation>
  </message>
  <message>
   <source>{firsts} or {last}: not told apart</source>
   <translation>{firsts} o {last}: sin distinguir</translation>
  </message>
  <message>
   <source>{hidden} more to know before believing this</source>
   <translation>{hidden} cosas más que saber</translation>
  </message>
  <message>
   <source>{kept} of {rows} changes did to the verdict what they should.</source>
   <translation>{kept} de {rows} cambios hicieron al veredicto lo que debían.</translation>
  </message>
  <message>
   <source>{key} runs “{title}” now, which would lose it.</source>
   <translation>{key} ejecuta ahora «{title}», que la perdería.</translation>
  </message>
  <message>
   <source>{key} was given to “{winner}” too, which has it. Choose another key.</source>
   <translation>{key} se dio también a «{winner}», que la tiene. Elija otra tecla.</translation>
  </message>
  <message>
   <source>{kind}: click {point}</source>
   <translation>{kind}: clic en {point}</translation>
  </message>
  <message>
   <source>{kind}: click {point}. Enter closes, Esc gives up</source>
   <translation>{kind}: clic en {point}. Intro cierra, Esc abandona</translation>
  </message>
  <message>
   <source>{kind}: click {point}. Esc gives up</source>
   <translation>{kind}: clic en {point}. Esc abandona</translation>
  </message>
  <message>
   <source>{low:.3f} to {high:.3f}</source>
   <translation>{low:.3f} a {high:.3f}</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} a {high}</translation>
  </message>
  <message>
   <source>{memory} on the graphics card</source>
   <translation>{memory} en la tarjeta gráfica</translation>
  </message>
  <message>
   <source>{method}, {share:.0%} of it inside the lungs; points at regions, not lesions</source>
   <translation>{method}, el {share:.0%} dentro de los pulmones; señala regiones, no lesiones</translation>
  </message>
  <message>
   <source>{millions:.1f} million weights on {device}</source>
   <translation>{millions:.1f} millones de pesos en {device}</translation>
  </message>
  <message>
   <source>{months:.0f} months</source>
   <translation>{months:.0f} meses</translation>
  </message>
  <message>
   <source>{name!r} is no name for a run folder.</source>
   <translation>{name!r} no es un nombre para una carpeta.</translation>
  </message>
  <message>
   <source>{name} could not be measured. {words}</source>
   <translation>{name} no se pudo medir. {words}</translation>
  </message>
  <message>
   <source>{name} could not be read: {reason}.</source>
   <translation>No se pudo leer {name}: {reason}.</translation>
  </message>
  <message>
   <source>{name} is damaged or was written by a newer version.</source>
   <translation>{name} está dañado o lo escribió una versión más nueva.</translation>
  </message>
  <message>
   <source>{name} is measured on films that did not train it …</source>
   <translation>{name} se mide en radiografías que no lo entrenaron …</translation>
  </message>
  <message>
   <source>{name} is not TOML, or cannot be read.</source>
   <translation>{name} no es TOML, o no se puede leer.</translation>
  </message>
  <message>
   <source>{name} is there already.</source>
   <translation>{name} ya existe.</translation>
  </message>
  <message>
   <source>{name} is there already. Replace it, or choose another name.</source>
   <translation>{name} ya existe. Reemplácelo o elija otro nombre.</translation>
  </message>
  <message>
   <source>{name} moves through the window and cannot run a command.</source>
   <translation>{name} sirve para moverse por la ventana y no puede ejecutar un comando.</translation>
  </message>
  <message>
   <source>{name} was not released. {words}</source>
   <translation>{name} no se publicó. {words}</translation>
  </message>
  <message>
   <source>{number:,} frame</source>
   <translation>{number:,} fotograma</translation>
  </message>
  <message>
   <source>{number:,} frames</source>
   <translation>{number:,} fotogramas</translation>
  </message>
  <message>
   <source>{number:,} image</source>
   <translation>{number:,} imagen</translation>
  </message>
  <message>
   <source>{number:,} image found.</source>
   <translation>{number:,} imagen encontrada.</translation>
  </message>
  <message>
   <source>{number:,} images</source>
   <translation>{number:,} imágenes</translation>
  </message>
  <message>
   <source>{number:,} images found.</source>
   <translation>{number:,} imágenes encontradas.</translation>
  </message>
  <message>
   <source>{number:,} images found; the newest is open, the others are in the index on the left.</source>
   <translation>{number:,} imágenes encontradas; la más reciente está abierta, las demás están en el índice de la izquierda.</translation>
  </message>
  <message>
   <source>{number:,} patient</source>
   <translation>{number:,} paciente</translation>
  </message>
  <message>
   <source>{number:,} patients</source>
   <translation>{number:,} pacientes</translation>
  </message>
  <message>
   <source>{number:,} studies</source>
   <translation>{number:,} estudios</translation>
  </message>
  <message>
   <source>{number:,} study</source>
   <translation>{number:,} estudio</translation>
  </message>
  <message>
   <source>{number:,} zip archive in it can be dropped here.</source>
   <translation>{number:,} archivo zip que contiene se puede soltar aquí.</translation>
  </message>
  <message>
   <source>{number:,} zip archive inside was not looked into: drop it to open it.</source>
   <translation>No se miró dentro de {number:,} archivo zip: suéltelo para abrirlo.</translation>
  </message>
  <message>
   <source>{number:,} zip archives in it can be dropped here one by one.</source>
   <translation>{number:,} archivos zip que contiene se pueden soltar aquí uno a uno.</translation>
  </message>
  <message>
   <source>{number:,} zip archives inside were not looked into: drop one to open it.</source>
   <translation>No se miró dentro de {number:,} archivos zip: suelte uno para abrirlo.</translation>
  </message>
  <message>
   <source>{number} batch</source>
   <translation>{number} lote</translation>
  </message>
  <message>
   <source>{number} batches</source>
   <translation>{number} lotes</translation>
  </message>
  <message>
   <source>{number} day</source>
   <translation>{number} día</translation>
  </message>
  <message>
   <source>{number} days</source>
   <translation>{number} días</translation>
  </message>
  <message>
   <source>{number} epoch</source>
   <translation>{number} época</translation>
  </message>
  <message>
   <source>{number} epoch was left out</source>
   <translation>se omitió {number} época</translation>
  </message>
  <message>
   <source>{number} epochs</source>
   <translation>{number} épocas</translation>
  </message>
  <message>
   <source>{number} epochs were left out</source>
   <translation>se omitieron {number} épocas</translation>
  </message>
  <message>
   <source>{number} file</source>
   <translation>{number} archivo</translation>
  </message>
  <message>
   <source>{number} files</source>
   <translation>{number} archivos</translation>
  </message>
  <message>
   <source>{number} films of the last session are no longer at the same place.</source>
   <translation>{number} radiografías de la última sesión ya no están en el mismo sitio.</translation>
  </message>
  <message>
   <source>{number} measurement</source>
   <translation>{number} medición</translation>
  </message>
  <message>
   <source>{number} measurements</source>
   <translation>{number} mediciones</translation>
  </message>
  <message>
   <source>{number} model has voted; the verdict follows when all have.</source>
   <translation>Ha votado {number} modelo; el veredicto llega cuando todos lo hayan hecho.</translation>
  </message>
  <message>
   <source>{number} models have voted; the verdict follows when all have.</source>
   <translation>Han votado {number} modelos; el veredicto llega cuando todos lo hayan hecho.</translation>
  </message>
  <message>
   <source>{number} month</source>
   <translation>{number} mes</translation>
  </message>
  <message>
   <source>{number} months</source>
   <translation>{number} meses</translation>
  </message>
  <message>
   <source>{number} of {count} patches shown</source>
   <translation>{number} de {count} parches mostrados</translation>
  </message>
  <message>
   <source>{number} package</source>
   <translation>{number} paquete</translation>
  </message>
  <message>
   <source>{number} packages</source>
   <translation>{number} paquetes</translation>
  </message>
  <message>
   <source>{number} passed or not known</source>
   <translation>{number} superadas o desconocidas</translation>
  </message>
  <message>
   <source>{number} patches: {verdict}. All {total}: {whole}.</source>
   <translation>{number} parches: {verdict}. Los {total}: {whole}.</translation>
  </message>
  <message>
   <source>{number} speak for it</source>
   <translation>{number} hablan a favor</translation>
  </message>
  <message>
   <source>{number} year</source>
   <translation>{number} año</translation>
  </message>
  <message>
   <source>{number} years</source>
   <translation>{number} años</translation>
  </message>
  <message>
   <source>{number}. Peak in the {place}.</source>
   <translation>{number}. Máximo: {place}.</translation>
  </message>
  <message>
   <source>{package}  ·  research use only</source>
   <translation>{package}  ·  solo para investigación</translation>
  </message>
  <message>
   <source>{passed} of {number} passed</source>
   <translation>{passed} de {number} superadas</translation>
  </message>
  <message>
   <source>{patches} of {total} patches voted {named}, {said}, {agreeing} of {models} models agree.</source>
   <translation>{patches} de {total} parches votados como {named}, {said}, {agreeing} de {models} modelos coinciden.</translation>
  </message>
  <message>
   <source>{patches} patches</source>
   <translation>{patches} parches</translation>
  </message>
  <message>
   <source>{place}: padding</source>
   <translation>{place}: relleno</translation>
  </message>
  <message>
   <source>{place}: {share:.0%} covered, {patches} patches</source>
   <translation>{place}: {share:.0%} cubierto, {patches} parches</translation>
  </message>
  <message>
   <source>{rate:.0%} of films missed</source>
   <translation>{rate:.0%} de fallos</translation>
  </message>
  <message>
   <source>{share:.0%} of it inside the lungs; highest value {top:.2f}.</source>
   <translation>El {share:.0%} dentro de los pulmones; valor más alto {top:.2f}.</translation>
  </message>
  <message>
   <source>{share:.0%} of redraws of the patches give the same.</source>
   <translation>El {share:.0%} de las nuevas extracciones de parches da lo mismo.</translation>
  </message>
  <message>
   <source>{share:.0%} of the lungs, {times:.1f} times on average</source>
   <translation>{share:.0%} de los pulmones, {times:.1f} veces de media</translation>
  </message>
  <message>
   <source>{share} of its map lies outside the lungs.</source>
   <translation>El {share} de su mapa queda fuera de los pulmones.</translation>
  </message>
  <message>
   <source>{title}  (and {more} more)</source>
   <translation>{title}  (y {more} más)</translation>
  </message>
  <message>
   <source>{title} {share:.0%} ({low:.0%} to {high:.0%})</source>
   <translation>{title} {share:.0%} ({low:.0%} a {high:.0%})</translation>
  </message>
  <message>
   <source>{title}: back to {value}</source>
   <translation>{title}: volver a {value}</translation>
  </message>
  <message>
   <source>{title}: score {score}, {patches} patches</source>
   <translation>{title}: puntuación {score}, {patches} parches</translation>
  </message>
  <message>
   <source>{told}; {hidden:,} more, type to narrow</source>
   <translation>{told}; {hidden:,} más, escriba para acotar</translation>
  </message>
  <message>
   <source>{used} of {total} in use</source>
   <translation>{used} de {total} en uso</translation>
  </message>
  <message>
   <source>{where}</source>
   <translation>{where}</translation>
  </message>
  <message>
   <source>{words}, no. {place}</source>
   <translation>{words}, n.º {place}</translation>
  </message>
  <message>
   <source>{words}, {done} of {total}</source>
   <translation>{words}, {done} de {total}</translation>
  </message>
  <message>
   <source>{words}; the rate falls after {rest} more.</source>
   <translation>{words}; la tasa baja tras {rest} más.</translation>
  </message>
  <message>
   <source>{words}; the stage ends at {ends_at}.</source>
   <translation>{words}; la etapa termina a las {ends_at}.</translation>
  </message>
  <message>
   <source>{years:.0f} y</source>
   <translation>{years:.0f} a</translation>
  </message>
  <message>
   <source>{zone}, {edge:.0f} mm from the outline of the lung ({at})</source>
   <translation>{zone}, a {edge:.0f} mm del contorno del pulmón ({at})</translation>
  </message>
  <message>
   <source>“{title}” lasts while its key is held: choose one letter or digit.</source>
   <translation>«{title}» dura mientras se mantiene su tecla: elija una letra o cifra.</translation>
  </message>
  <message>
   <source>… and {count} more: search to see them</source>
   <translation>… y {count} más: busque para verlas</translation>
  </message>
  <message>
   <source>… and {number} more</source>
   <translation>… y {number} más</translation>
  </message>
  <message>
   <source>≠ not the full data: {reason}</source>
   <translation>≠ no son los datos completos: {reason}</translation>
  </message>
 </context>
</TS>
