<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
 <context>
  <name>cxrviewer</name>
  <message>
   <source>(stored {value:.0f})</source>
   <translation>(enregistré {value:.0f})</translation>
  </message>
  <message>
   <source>, most voted {title}</source>
   <translation>, le plus voté : {title}</translation>
  </message>
  <message>
   <source>, proposed</source>
   <translation>, proposé</translation>
  </message>
  <message>
   <source>, weight {weight:.2f}</source>
   <translation>, poids {weight:.2f}</translation>
  </message>
  <message>
   <source>, without it {without}</source>
   <translation>, sans lui {without}</translation>
  </message>
  <message>
   <source>100 %, every pixel</source>
   <translation>100 %, chaque pixel</translation>
  </message>
  <message>
   <source>95 % interval</source>
   <translation>intervalle à 95 %</translation>
  </message>
  <message>
   <source>A file …</source>
   <translation>Un fichier …</translation>
  </message>
  <message>
   <source>A finished run can be measured on the films that did not train it: figures, curves and wrong calls.</source>
   <translation>Un entraînement terminé peut être mesuré sur les clichés qui ne l’ont pas entraîné : chiffres, courbes et jugements erronés.</translation>
  </message>
  <message>
   <source>A list of every key.</source>
   <translation>La liste de toutes les touches.</translation>
  </message>
  <message>
   <source>A lung is too low for a chest.</source>
   <translation>Un poumon est trop bas pour un thorax.</translation>
  </message>
  <message>
   <source>A lung runs over the edge of the image.</source>
   <translation>Un poumon dépasse le bord de l’image.</translation>
  </message>
  <message>
   <source>A map points at regions that moved the models, not at lesions: it can be bright beside a finding, dark over one, and says nothing of places that no patch covered. Methods ask different questions and may disagree; the squares of some are no borders of anything in the lung. The base models that ship pool over the lung alone, so that a map lies inside it is how they are made and no finding. Readers localise better than such maps do.</source>
   <translation>Une carte indique des régions qui ont influencé les modèles, non des lésions : elle peut être claire à côté d’une anomalie, sombre sur une autre, et ne dit rien des endroits qu’aucune imagette n’a couverts. Les méthodes posent des questions différentes et peuvent se contredire ; les carrés de certaines ne sont les limites de rien dans le poumon. Les modèles de base fournis ne font la moyenne que sur le poumon : qu’une carte y soit contenue tient à leur construction et n’est pas un constat. Les lecteurs localisent mieux que de telles cartes.</translation>
  </message>
  <message>
   <source>A picture is kept after each measurement on the watched films.</source>
   <translation>Une image est conservée après chaque mesure sur les clichés de contrôle.</translation>
  </message>
  <message>
   <source>A private attribute of a manufacturer.</source>
   <translation>Un attribut privé d’un fabricant.</translation>
  </message>
  <message>
   <source>A radiograph</source>
   <translation>Une radiographie</translation>
  </message>
  <message>
   <source>A run goes on when this window is closed, and is there again when it is opened.</source>
   <translation>Un entraînement continue quand cette fenêtre est fermée, et se retrouve à sa réouverture.</translation>
  </message>
  <message>
   <source>A sound verdict</source>
   <translation>Un verdict solide</translation>
  </message>
  <message>
   <source>A square of 224 pixels on a 1024-pixel copy of the film, centred inside a lung. The columns show how each model divides its belief among the classes (softmax, not calibrated). The highest is the model’s vote.</source>
   <translation>Un carré de 224 pixels sur une copie du cliché de 1024 pixels, centré dans un poumon. Les colonnes montrent comment chaque modèle répartit sa confiance entre les classes (softmax, non calibré). La plus élevée est le vote du modèle.</translation>
  </message>
  <message>
   <source>A stage ended early, after {waited} without growth; {left_out}.</source>
   <translation>Une étape s’est terminée plus tôt, après {waited} sans progrès ; {left_out}.</translation>
  </message>
  <message>
   <source>A synthetic film of a phantom that comes with the program</source>
   <translation>Un cliché synthétique d’un fantôme, fourni avec le programme</translation>
  </message>
  <message>
   <source>A wide window that shows everything from air to bone.</source>
   <translation>Une fenêtre large qui montre tout, de l’air à l’os.</translation>
  </message>
  <message>
   <source>ANOTHER PATIENT</source>
   <translation>AUTRE PATIENT</translation>
  </message>
  <message>
   <source>AP</source>
   <translation>AP</translation>
  </message>
  <message>
   <source>AP view: the heart lies far from the detector and looks larger; the ratio is too high.</source>
   <translation>Incidence AP : le cœur est loin du détecteur et paraît plus grand ; l’index est trop élevé.</translation>
  </message>
  <message>
   <source>AUROC</source>
   <translation>AUROC</translation>
  </message>
  <message>
   <source>About {time} left.</source>
   <translation>Encore {time} environ.</translation>
  </message>
  <message>
   <source>Above</source>
   <translation>En haut</translation>
  </message>
  <message>
   <source>Above left</source>
   <translation>En haut à gauche</translation>
  </message>
  <message>
   <source>Above right</source>
   <translation>En haut à droite</translation>
  </message>
  <message>
   <source>Accuracy</source>
   <translation>Exactitude</translation>
  </message>
  <message>
   <source>Actual pixels (1 : 1)</source>
   <translation>Pixels réels (1 : 1)</translation>
  </message>
  <message>
   <source>Add this key</source>
   <translation>Ajouter cette touche</translation>
  </message>
  <message>
   <source>Add to the queue</source>
   <translation>Mettre en file</translation>
  </message>
  <message>
   <source>After epoch {epoch}</source>
   <translation>Après l’époque {epoch}</translation>
  </message>
  <message>
   <source>After {patches} patches: {shares}</source>
   <translation>Après {patches} imagettes : {shares}</translation>
  </message>
  <message>
   <source>After {total} patches the lead of {named} may still be chance.</source>
   <translation>Après {total} imagettes, l’avance de {named} peut encore être due au hasard.</translation>
  </message>
  <message>
   <source>After {total} patches the lead of {title} can still be chance.</source>
   <translation>Après {total} imagettes, l’avance de {title} peut encore être due au hasard.</translation>
  </message>
  <message>
   <source>After {total} patches the lead of {title} can still be chance: draw more.</source>
   <translation>Après {total} imagettes, l’avance de {title} peut encore être due au hasard : en tirer davantage.</translation>
  </message>
  <message>
   <source>Age known to the package</source>
   <translation>Âge connu du paquet</translation>
  </message>
  <message>
   <source>Agreed or not</source>
   <translation>D’accord ou non</translation>
  </message>
  <message>
   <source>Agreement with the drawn masks</source>
   <translation>Concordance avec les masques dessinés</translation>
  </message>
  <message>
   <source>Agreement: share of patches on which two models vote alike</source>
   <translation>Accord : part des imagettes sur lesquelles deux modèles votent de même</translation>
  </message>
  <message>
   <source>All commands</source>
   <translation>Toutes les commandes</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>Tous les fichiers</translation>
  </message>
  <message>
   <source>All models agree</source>
   <translation>Tous les modèles d’accord</translation>
  </message>
  <message>
   <source>All models, weighted</source>
   <translation>Tous les modèles, pondérés</translation>
  </message>
  <message>
   <source>All pixels of the image are equal.</source>
   <translation>Tous les pixels de l’image sont égaux.</translation>
  </message>
  <message>
   <source>An ensemble has some thousand weights: it fits everywhere. Collecting votes takes the time.</source>
   <translation>Un ensemble a quelques milliers de poids : il tient partout. C’est la collecte des votes qui prend du temps.</translation>
  </message>
  <message>
   <source>An ensemble sees votes, not films: it has no pictures.</source>
   <translation>Un ensemble voit des votes, pas des clichés : il n’a pas d’images.</translation>
  </message>
  <message>
   <source>Analyse</source>
   <translation>Analyser</translation>
  </message>
  <message>
   <source>Analyse: lungs, patches, votes, verdict, maps</source>
   <translation>Analyser : poumons, imagettes, votes, verdict, cartes</translation>
  </message>
  <message>
   <source>Analysed in {time}</source>
   <translation>Analysé en {time}</translation>
  </message>
  <message>
   <source>Analysing</source>
   <translation>Analyse en cours</translation>
  </message>
  <message>
   <source>Analysis</source>
   <translation>Analyse</translation>
  </message>
  <message>
   <source>Angle</source>
   <translation>Angle</translation>
  </message>
  <message>
   <source>Annotations</source>
   <translation>Annotations</translation>
  </message>
  <message>
   <source>Anonymous</source>
   <translation>Anonyme</translation>
  </message>
  <message>
   <source>Another window has this folder of runs open, too. Both show the same runs; what is wished in one, the other sees.</source>
   <translation>Une autre fenêtre a aussi ouvert ce dossier d’entraînements. Les deux montrent les mêmes ; ce qui est demandé dans l’une, l’autre le voit.</translation>
  </message>
  <message>
   <source>Any modality</source>
   <translation>Toute modalité</translation>
  </message>
  <message>
   <source>Any view</source>
   <translation>Toute incidence</translation>
  </message>
  <message>
   <source>Any word of name, ID, date, view or finding.
name:doe  id:4711  date:2020..2021  view:PA  finding:covid</source>
   <translation>Un mot du nom, de l’ID, de la date, de l’incidence ou du résultat.
name:doe  id:4711  date:2020..2021  view:PA  finding:covid</translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation>Apparence</translation>
  </message>
  <message>
   <source>Arrow</source>
   <translation>Flèche</translation>
  </message>
  <message>
   <source>As Grad-CAM, with weights that favour several small places (Chattopadhay et al. 2018).</source>
   <translation>Comme Grad-CAM, avec des poids qui favorisent plusieurs petits endroits (Chattopadhay et al. 2018).</translation>
  </message>
  <message>
   <source>As each film is</source>
   <translation>Comme est chaque cliché</translation>
  </message>
  <message>
   <source>As the package says</source>
   <translation>Selon le paquet</translation>
  </message>
  <message>
   <source>As the recipe says</source>
   <translation>Selon la recette</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Comme le système</translation>
  </message>
  <message>
   <source>Ask again</source>
   <translation>Redemander</translation>
  </message>
  <message>
   <source>Ask again after the film was changed in ways that must not matter, and in one that must.</source>
   <translation>Redemander après avoir changé le cliché de façons qui ne doivent pas compter, et d’une qui le doit.</translation>
  </message>
  <message>
   <source>At half the sharpness the verdict is the same.</source>
   <translation>Avec la moitié de la netteté, le verdict est le même.</translation>
  </message>
  <message>
   <source>At half the sharpness the verdict would be {other}.</source>
   <translation>Avec la moitié de la netteté, le verdict serait {other}.</translation>
  </message>
  <message>
   <source>Audit of the verdict</source>
   <translation>Audit du verdict</translation>
  </message>
  <message>
   <source>Audit this verdict</source>
   <translation>Auditer ce verdict</translation>
  </message>
  <message>
   <source>Automatic</source>
   <translation>Automatique</translation>
  </message>
  <message>
   <source>Automatic (by brightness)</source>
   <translation>Automatique (par la luminosité)</translation>
  </message>
  <message>
   <source>Automatic (by lung outline)</source>
   <translation>Automatique (par le contour pulmonaire)</translation>
  </message>
  <message>
   <source>Automatic window</source>
   <translation>Fenêtre automatique</translation>
  </message>
  <message>
   <source>Bacterial pneumonia</source>
   <translation>Pneumonie bactérienne</translation>
  </message>
  <message>
   <source>Bacterial pneumonia pattern</source>
   <translation>Aspect : pneumonie bactérienne</translation>
  </message>
  <message>
   <source>Bare film (hold)</source>
   <translation>Cliché seul (maintenir)</translation>
  </message>
  <message>
   <source>Base model</source>
   <translation>Modèle de base</translation>
  </message>
  <message>
   <source>Below</source>
   <translation>En bas</translation>
  </message>
  <message>
   <source>Below left</source>
   <translation>En bas à gauche</translation>
  </message>
  <message>
   <source>Below right</source>
   <translation>En bas à droite</translation>
  </message>
  <message>
   <source>Best figures of the runs</source>
   <translation>Meilleurs chiffres des entraînements</translation>
  </message>
  <message>
   <source>Best so far</source>
   <translation>Meilleur jusqu’ici</translation>
  </message>
  <message>
   <source>Between the two scores the answer is “not sure”.</source>
   <translation>Entre les deux scores, la réponse est « incertain ».</translation>
  </message>
  <message>
   <source>Black and white look exchanged; it was judged with them put right.</source>
   <translation>Le noir et le blanc semblent inversés ; le cliché a été évalué une fois corrigé.</translation>
  </message>
  <message>
   <source>Black and white may be exchanged.</source>
   <translation>Le noir et le blanc sont peut-être inversés.</translation>
  </message>
  <message>
   <source>Black outside the lungs</source>
   <translation>Noir hors des poumons</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>Bleu</translation>
  </message>
  <message>
   <source>Bones</source>
   <translation>Os</translation>
  </message>
  <message>
   <source>Bones (by brightness)</source>
   <translation>Os (par la luminosité)</translation>
  </message>
  <message>
   <source>Bones (by lung outline)</source>
   <translation>Os (par le contour pulmonaire)</translation>
  </message>
  <message>
   <source>Brier score</source>
   <translation>Score de Brier</translation>
  </message>
  <message>
   <source>Brightness</source>
   <translation>Luminosité</translation>
  </message>
  <message>
   <source>Brightness of the window “{title}”</source>
   <translation>Luminosité de la fenêtre « {title} »</translation>
  </message>
  <message>
   <source>Bring back the file's own window, polarity and the fitted view.</source>
   <translation>Rétablir la fenêtre et la polarité du fichier et la vue ajustée.</translation>
  </message>
  <message>
   <source>Bring the file back to its place, or open it from where it is now: the drawings come back with it.</source>
   <translation>Remettez le fichier à sa place ou ouvrez-le là où il se trouve : les dessins reviennent avec lui.</translation>
  </message>
  <message>
   <source>Bring the file or its drive back, or open it from where it is now; then ask again.</source>
   <translation>Remettez le fichier ou son lecteur, ou ouvrez-le là où il se trouve ; puis redemandez.</translation>
  </message>
  <message>
   <source>Broken lines</source>
   <translation>Lignes discontinues</translation>
  </message>
  <message>
   <source>By class or structure</source>
   <translation>Par classe ou structure</translation>
  </message>
  <message>
   <source>COVID-19</source>
   <translation>COVID-19</translation>
  </message>
  <message>
   <source>COVID-19 and bacterial pneumonia</source>
   <translation>COVID-19 et pneumonie bactérienne</translation>
  </message>
  <message>
   <source>COVID-19 and viral pneumonia</source>
   <translation>COVID-19 et pneumonie virale</translation>
  </message>
  <message>
   <source>COVID-19 or bacterial pneumonia</source>
   <translation>COVID-19 ou pneumonie bactérienne</translation>
  </message>
  <message>
   <source>COVID-19 or bacterial pneumonia pattern</source>
   <translation>Aspect : COVID-19 ou pneumonie bactérienne</translation>
  </message>
  <message>
   <source>COVID-19 or viral pneumonia</source>
   <translation>COVID-19 ou pneumonie virale</translation>
  </message>
  <message>
   <source>COVID-19 or viral pneumonia pattern</source>
   <translation>Aspect : COVID-19 ou pneumonie virale</translation>
  </message>
  <message>
   <source>COVID-19 pattern</source>
   <translation>Aspect : COVID-19</translation>
  </message>
  <message>
   <source>COVID-19, viral and bacterial pneumonia</source>
   <translation>COVID-19, pneumonie virale et bactérienne</translation>
  </message>
  <message>
   <source>COVID-19, viral or bacterial pneumonia</source>
   <translation>COVID-19, pneumonie virale ou bactérienne</translation>
  </message>
  <message>
   <source>COVID-19, viral or bacterial pneumonia pattern</source>
   <translation>Aspect : COVID-19, pneumonie virale ou bactérienne</translation>
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
   <translation>ICT {value} proposé</translation>
  </message>
  <message>
   <source>Calibration error</source>
   <translation>Erreur de calibration</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Cannot be told apart</source>
   <translation>Impossible à distinguer</translation>
  </message>
  <message>
   <source>Cardiothoracic ratio</source>
   <translation>Index cardio-thoracique</translation>
  </message>
  <message>
   <source>Cardiothoracic ratio by hand</source>
   <translation>Index cardio-thoracique à la main</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Changement</translation>
  </message>
  <message>
   <source>Change between a straight window and an S-shaped one (DICOM's SIGMOID).</source>
   <translation>Passer d’une fenêtre droite à une fenêtre en S (SIGMOID en DICOM).</translation>
  </message>
  <message>
   <source>Change the recipe below, free what is needed, or queue it.</source>
   <translation>Modifiez la recette ci-dessous, libérez ce qu’il faut, ou mettez-le en file.</translation>
  </message>
  <message>
   <source>Change {kind}</source>
   <translation>Modifier : {kind}</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>Changements</translation>
  </message>
  <message>
   <source>Changes are in force at once and are remembered.</source>
   <translation>Les changements prennent effet aussitôt et sont conservés.</translation>
  </message>
  <message>
   <source>Changes of the film and what was said then</source>
   <translation>Changements du cliché et ce qui fut dit alors</translation>
  </message>
  <message>
   <source>Check it against the film.</source>
   <translation>À vérifier sur le cliché.</translation>
  </message>
  <message>
   <source>Check it yourself.</source>
   <translation>À vérifier vous-même.</translation>
  </message>
  <message>
   <source>Check that it is a frontal chest radiograph, the right way up and in the right polarity.</source>
   <translation>Vérifiez que c’est une radiographie thoracique de face, dans le bon sens et de la bonne polarité.</translation>
  </message>
  <message>
   <source>Check the data</source>
   <translation>Vérifier les données</translation>
  </message>
  <message>
   <source>Check the outline on the film.</source>
   <translation>Vérifiez le contour sur le cliché.</translation>
  </message>
  <message>
   <source>Check the rights of the viewer's data folder, then open the film again.</source>
   <translation>Vérifiez les droits du dossier de données de la visionneuse, puis rouvrez le cliché.</translation>
  </message>
  <message>
   <source>Checked before the verdict</source>
   <translation>Vérifié avant le verdict</translation>
  </message>
  <message>
   <source>Checking the data</source>
   <translation>Vérification des données</translation>
  </message>
  <message>
   <source>Chest radiograph</source>
   <translation>Radiographie du thorax</translation>
  </message>
  <message>
   <source>Choose a recipe</source>
   <translation>Choisir une recette</translation>
  </message>
  <message>
   <source>Choose a recipe of your own (TOML).</source>
   <translation>Choisir une recette à soi (TOML).</translation>
  </message>
  <message>
   <source>Choose another file.</source>
   <translation>Choisissez un autre fichier.</translation>
  </message>
  <message>
   <source>Choose another name.</source>
   <translation>Choisissez un autre nom.</translation>
  </message>
  <message>
   <source>Choose another one.</source>
   <translation>Choisissez autre chose.</translation>
  </message>
  <message>
   <source>Choose another window, or repeat the film.</source>
   <translation>Choisissez une autre fenêtre, ou refaites le cliché.</translation>
  </message>
  <message>
   <source>Choose from what was opened last.</source>
   <translation>Choisir parmi ce qui a été ouvert en dernier.</translation>
  </message>
  <message>
   <source>Choose the folder in which runs lie.</source>
   <translation>Choisir le dossier où se trouvent les entraînements.</translation>
  </message>
  <message>
   <source>Choose the folder of runs</source>
   <translation>Choisir le dossier des entraînements</translation>
  </message>
  <message>
   <source>Choose the folder of the data</source>
   <translation>Choisir le dossier des données</translation>
  </message>
  <message>
   <source>Choose the folder of the data, or a list of cases (CSV).</source>
   <translation>Choisir le dossier des données, ou une liste de cas (CSV).</translation>
  </message>
  <message>
   <source>Choose where the file goes</source>
   <translation>Choisir où va le fichier</translation>
  </message>
  <message>
   <source>Choose “Hanging protocols …” in the Compare menu to change when each applies.</source>
   <translation>Choisissez « Protocoles d’affichage … » dans le menu Comparer pour changer quand chacun s’applique.</translation>
  </message>
  <message>
   <source>Choose “Hanging protocols …” in the Compare menu to make one.</source>
   <translation>Choisissez « Protocoles d’affichage … » dans le menu Comparer pour en créer un.</translation>
  </message>
  <message>
   <source>Choose …</source>
   <translation>Choisir …</translation>
  </message>
  <message>
   <source>Chosen on {chosen} ({cases} films).</source>
   <translation>Choisi sur {chosen} ({cases} clichés).</translation>
  </message>
  <message>
   <source>Class of the map</source>
   <translation>Classe de la carte</translation>
  </message>
  <message>
   <source>Class to take away</source>
   <translation>Classe à retrancher</translation>
  </message>
  <message>
   <source>Class whose score is taken apart</source>
   <translation>Classe dont le score est décomposé</translation>
  </message>
  <message>
   <source>Classes that may be the true one</source>
   <translation>Classes qui peuvent être la vraie</translation>
  </message>
  <message>
   <source>Click a model to colour the patches by its votes alone; click it again for the majority.</source>
   <translation>Cliquez sur un modèle pour colorer les imagettes par ses seuls votes ; de nouveau pour la majorité.</translation>
  </message>
  <message>
   <source>Click a patch</source>
   <translation>Clic sur une imagette</translation>
  </message>
  <message>
   <source>Click a patch on the film to take it apart.</source>
   <translation>Cliquez sur une imagette du cliché pour la décomposer.</translation>
  </message>
  <message>
   <source>Click an end, the vertex and the other end.</source>
   <translation>Cliquer une extrémité, le sommet et l’autre extrémité.</translation>
  </message>
  <message>
   <source>Click here, then press the new key</source>
   <translation>Cliquez ici, puis pressez la nouvelle touche</translation>
  </message>
  <message>
   <source>Click the corners of a region; Enter or a double click closes it.</source>
   <translation>Cliquer les coins d’une région ; Entrée ou un double clic la ferme.</translation>
  </message>
  <message>
   <source>Click the midline twice, then both borders of the heart and of the chest.</source>
   <translation>Cliquer deux fois la ligne médiane, puis les deux bords du cœur et du thorax.</translation>
  </message>
  <message>
   <source>Click, then type.</source>
   <translation>Cliquer, puis taper.</translation>
  </message>
  <message>
   <source>Clone with changes …</source>
   <translation>Cloner avec changements …</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Close other studies or programs, then try again.</source>
   <translation>Fermez d’autres examens ou programmes, puis réessayez.</translation>
  </message>
  <message>
   <source>Close study</source>
   <translation>Fermer l’examen</translation>
  </message>
  <message>
   <source>Close the study on screen; the file stays.</source>
   <translation>Fermer l’examen affiché ; le fichier reste.</translation>
  </message>
  <message>
   <source>Close the window.</source>
   <translation>Fermer la fenêtre.</translation>
  </message>
  <message>
   <source>Cobb angle</source>
   <translation>Angle de Cobb</translation>
  </message>
  <message>
   <source>Colour {name}</source>
   <translation>Couleur {name}</translation>
  </message>
  <message>
   <source>Coloured outlines: what the network finds. Thin white outlines: what a person drew.</source>
   <translation>Contours colorés : ce que trouve le réseau. Fins contours blancs : ce qu’une personne a tracé.</translation>
  </message>
  <message>
   <source>Colours of the window. Films are on black in both.</source>
   <translation>Couleurs de la fenêtre. Les clichés restent sur fond noir dans les deux.</translation>
  </message>
  <message>
   <source>Columns of the figures</source>
   <translation>Colonnes des chiffres</translation>
  </message>
  <message>
   <source>Columns of the report</source>
   <translation>Colonnes du rapport</translation>
  </message>
  <message>
   <source>Columns of the runs</source>
   <translation>Colonnes des entraînements</translation>
  </message>
  <message>
   <source>Commands and their keys</source>
   <translation>Commandes et leurs touches</translation>
  </message>
  <message>
   <source>Commands that match</source>
   <translation>Commandes correspondantes</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparer</translation>
  </message>
  <message>
   <source>Confusion matrix</source>
   <translation>Matrice de confusion</translation>
  </message>
  <message>
   <source>Contours</source>
   <translation>Contours</translation>
  </message>
  <message>
   <source>Contours at {levels} of the highest value.</source>
   <translation>Contours à {levels} de la valeur la plus élevée.</translation>
  </message>
  <message>
   <source>Contrast for ribs and spine, with an S-shaped curve.</source>
   <translation>Contraste pour les côtes et le rachis, avec une courbe en S.</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copier</translation>
  </message>
  <message>
   <source>Copy a file, a folder or its whole path, then paste again.</source>
   <translation>Copiez un fichier, un dossier ou son chemin complet, puis collez de nouveau.</translation>
  </message>
  <message>
   <source>Copy the chosen rows as text (Ctrl+C).</source>
   <translation>Copier les lignes choisies comme texte (Ctrl+C).</translation>
  </message>
  <message>
   <source>Count, look for copies and for what files give away; reads every film.</source>
   <translation>Compter, chercher les copies et ce que les fichiers trahissent ; lit chaque cliché.</translation>
  </message>
  <message>
   <source>Coverage</source>
   <translation>Couverture</translation>
  </message>
  <message>
   <source>Coverage by zone</source>
   <translation>Couverture par zone</translation>
  </message>
  <message>
   <source>Coverage, device, time per stage</source>
   <translation>Couverture, appareil, temps par étape</translation>
  </message>
  <message>
   <source>Covered</source>
   <translation>Couvert</translation>
  </message>
  <message>
   <source>Cropped to the lungs</source>
   <translation>Recadré sur les poumons</translation>
  </message>
  <message>
   <source>Current</source>
   <translation>Actuel</translation>
  </message>
  <message>
   <source>Current and prior</source>
   <translation>Actuel et antérieur</translation>
  </message>
  <message>
   <source>Curve</source>
   <translation>Courbe</translation>
  </message>
  <message>
   <source>Curve of the window “{title}”</source>
   <translation>Courbe de la fenêtre « {title} »</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>Courbes</translation>
  </message>
  <message>
   <source>Cut off</source>
   <translation>Interrompu</translation>
  </message>
  <message>
   <source>DICOM secondary capture</source>
   <translation>Capture secondaire DICOM</translation>
  </message>
  <message>
   <source>DICOM segmentation</source>
   <translation>Segmentation DICOM</translation>
  </message>
  <message>
   <source>DICOM structured report</source>
   <translation>Compte rendu structuré DICOM</translation>
  </message>
  <message>
   <source>DICOM with any name, PNG, JPEG, TIFF, WebP or BMP; folders, zip archives and DICOMDIRs.</source>
   <translation>DICOM de tout nom, PNG, JPEG, TIFF, WebP ou BMP ; dossiers, archives zip et DICOMDIR.</translation>
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
   <translation>Sombre</translation>
  </message>
  <message>
   <source>Darker middle tones</source>
   <translation>Tons moyens plus sombres</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>Données</translation>
  </message>
  <message>
   <source>Data check</source>
   <translation>Vérification des données</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Supprimer</translation>
  </message>
  <message>
   <source>Delete (Del); undo brings it back</source>
   <translation>Supprimer (Suppr) ; annuler le fait revenir</translation>
  </message>
  <message>
   <source>Delete it</source>
   <translation>Le supprimer</translation>
  </message>
  <message>
   <source>Delete the run with its checkpoints; asks first.</source>
   <translation>Supprimer l’entraînement avec ses points de reprise ; demande d’abord.</translation>
  </message>
  <message>
   <source>Delete the selected annotation</source>
   <translation>Supprimer l’annotation choisie</translation>
  </message>
  <message>
   <source>Delete {kind}</source>
   <translation>Supprimer : {kind}</translation>
  </message>
  <message>
   <source>Delete {name} with its checkpoints?</source>
   <translation>Supprimer {name} avec ses points de reprise ?</translation>
  </message>
  <message>
   <source>Delete {number} annotations</source>
   <translation>Supprimer {number} annotations</translation>
  </message>
  <message>
   <source>Deletes the chosen protocol.</source>
   <translation>Supprime le protocole choisi.</translation>
  </message>
  <message>
   <source>Deutsch</source>
   <translation>Deutsch</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Appareil</translation>
  </message>
  <message>
   <source>Dice</source>
   <translation>Dice</translation>
  </message>
  <message>
   <source>Discard a run</source>
   <translation>Abandonner un entraînement</translation>
  </message>
  <message>
   <source>Discard …</source>
   <translation>Abandonner …</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>Masquer</translation>
  </message>
  <message>
   <source>Display</source>
   <translation>Affichage</translation>
  </message>
  <message>
   <source>Distance</source>
   <translation>Distance</translation>
  </message>
  <message>
   <source>Distances, angles, regions and the cardiothoracic ratio, with their places on the film.</source>
   <translation>Distances, angles, régions et l’indice cardiothoracique, avec leur place sur le cliché.</translation>
  </message>
  <message>
   <source>Do again what was taken back.</source>
   <translation>Refaire ce qui a été annulé.</translation>
  </message>
  <message>
   <source>Do not rely on the scores; check view, polarity and outline of the lungs.</source>
   <translation>Ne vous fiez pas aux scores ; vérifiez l’incidence, la polarité et le contour des poumons.</translation>
  </message>
  <message>
   <source>Do not rely on these classes for this patient.</source>
   <translation>Ne vous fiez pas à ces classes pour ce patient.</translation>
  </message>
  <message>
   <source>Do not wait for the others.</source>
   <translation>Ne pas attendre les autres.</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>Descendre</translation>
  </message>
  <message>
   <source>Drag a handle: left is just black, right just white. Keys: arrows; with Shift the right end.</source>
   <translation>Faites glisser une poignée : à gauche juste noir, à droite juste blanc. Touches : flèches ; avec Maj, l’extrémité droite.</translation>
  </message>
  <message>
   <source>Drag a region: area, mean, SD, least, greatest.</source>
   <translation>Tracer une région : aire, moyenne, écart-type, minimum, maximum.</translation>
  </message>
  <message>
   <source>Drag from what it points at.</source>
   <translation>Tirer depuis ce qu’elle montre.</translation>
  </message>
  <message>
   <source>Drag to change contrast (across) and brightness (up and down).</source>
   <translation>Glisser pour changer le contraste (en travers) et la luminosité (de haut en bas).</translation>
  </message>
  <message>
   <source>Drag to move the film; the middle button always does.</source>
   <translation>Glisser pour déplacer le cliché ; le bouton du milieu le fait toujours.</translation>
  </message>
  <message>
   <source>Drag two lines; the angle between them is given.</source>
   <translation>Tracer deux lignes ; l’angle entre elles est donné.</translation>
  </message>
  <message>
   <source>Drag up or down to zoom; the wheel always does.</source>
   <translation>Glisser vers le haut ou le bas pour zoomer ; la molette le fait toujours.</translation>
  </message>
  <message>
   <source>Drag, or click both ends.</source>
   <translation>Tracer, ou cliquer les deux extrémités.</translation>
  </message>
  <message>
   <source>Draw again</source>
   <translation>Tirer de nouveau</translation>
  </message>
  <message>
   <source>Draw the ratio by hand: midline, heart and chest.</source>
   <translation>Tracez l’index à la main : ligne médiane, cœur et thorax.</translation>
  </message>
  <message>
   <source>Draw {kind}</source>
   <translation>Tracer : {kind}</translation>
  </message>
  <message>
   <source>Draw {number} annotations</source>
   <translation>Tracer {number} annotations</translation>
  </message>
  <message>
   <source>Drawn again, {same:.0%} of such sets of patches call it the same, scoring {low:.2f} to {high:.2f}.</source>
   <translation>En tirant de nouveau, {same:.0%} de ces jeux d’imagettes donnent le même résultat, avec des scores de {low:.2f} à {high:.2f}.</translation>
  </message>
  <message>
   <source>Draws as many patches with the next seed and has every model vote on them.</source>
   <translation>Tire autant d’imagettes avec la graine suivante et fait voter chaque modèle.</translation>
  </message>
  <message>
   <source>Drop a chest radiograph or a folder here</source>
   <translation>Déposez ici une radiographie thoracique ou un dossier</translation>
  </message>
  <message>
   <source>Drop gamma and local contrast.</source>
   <translation>Retirer le gamma et le contraste local.</translation>
  </message>
  <message>
   <source>Each lung in thirds of its height. The bar is the share of the zone under at least one patch; the number counts patches with their centre there; the letter is the class that most of them were voted. What no patch covers was not looked at.</source>
   <translation>Chaque poumon en tiers de sa hauteur. La barre est la part de la zone sous au moins une imagette ; le nombre compte les imagettes centrées là ; la lettre est la classe que la plupart ont reçue. Ce qu’aucune imagette ne couvre n’a pas été regardé.</translation>
  </message>
  <message>
   <source>Each model looks at every patch by itself and votes for one class. The bar counts its votes. Models that disagree, or votes that are spread over several classes, are a reason to doubt the verdict. Click a model to colour the patches by its votes alone.</source>
   <translation>Chaque modèle regarde chaque imagette séparément et vote pour une classe. La barre compte ses votes. Des modèles en désaccord, ou des votes répartis sur plusieurs classes, sont une raison de douter du verdict. Cliquez sur un modèle pour colorer les imagettes par ses seuls votes.</translation>
  </message>
  <message>
   <source>Each square is a patch, in the colour and with the letter of the class that it was given: C COVID-19, V viral, B bacterial, N normal.</source>
   <translation>Chaque carré est une imagette, avec la couleur et la lettre de la classe qui lui a été donnée : C COVID-19, V virale, B bactérienne, N normal.</translation>
  </message>
  <message>
   <source>Each window is fitted to the film first; width and brightness here then change it.</source>
   <translation>Chaque fenêtre est d’abord ajustée au cliché ; la largeur et la luminosité d’ici la modifient ensuite.</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Édition</translation>
  </message>
  <message>
   <source>Ellipse</source>
   <translation>Ellipse</translation>
  </message>
  <message>
   <source>Empty the index</source>
   <translation>Vider l’index</translation>
  </message>
  <message>
   <source>Empty the study index</source>
   <translation>Vider l’index des examens</translation>
  </message>
  <message>
   <source>Empty the study index …</source>
   <translation>Vider l’index des examens …</translation>
  </message>
  <message>
   <source>Ends of the window</source>
   <translation>Extrémités de la fenêtre</translation>
  </message>
  <message>
   <source>English</source>
   <translation>English</translation>
  </message>
  <message>
   <source>Enhancement</source>
   <translation>Rehaussement</translation>
  </message>
  <message>
   <source>Enlarge what is under the pointer.</source>
   <translation>Agrandir ce qui est sous le pointeur.</translation>
  </message>
  <message>
   <source>Ensemble</source>
   <translation>Ensemble</translation>
  </message>
  <message>
   <source>Epoch {epoch} of {epochs}, batch {step} of {total}.</source>
   <translation>Époque {epoch} sur {epochs}, lot {step} sur {total}.</translation>
  </message>
  <message>
   <source>Equalise contrast locally; for the eye only, and said on the film.</source>
   <translation>Égaliser le contraste localement ; pour l’œil seulement, et signalé sur le cliché.</translation>
  </message>
  <message>
   <source>Español</source>
   <translation>Español</translation>
  </message>
  <message>
   <source>Estimate</source>
   <translation>Estimer</translation>
  </message>
  <message>
   <source>Estimate, then train it in a process that outlives this window.</source>
   <translation>Estimer, puis entraîner dans un processus qui survit à cette fenêtre.</translation>
  </message>
  <message>
   <source>Estimating memory and time</source>
   <translation>Estimation de la mémoire et du temps</translation>
  </message>
  <message>
   <source>Estimating memory and time before the start</source>
   <translation>Estimation de la mémoire et du temps avant le départ</translation>
  </message>
  <message>
   <source>Every class</source>
   <translation>Chaque classe</translation>
  </message>
  <message>
   <source>Every known study</source>
   <translation>Tous les examens connus</translation>
  </message>
  <message>
   <source>Every patch mirrored</source>
   <translation>Chaque imagette en miroir</translation>
  </message>
  <message>
   <source>Everything</source>
   <translation>Tout</translation>
  </message>
  <message>
   <source>Everything that was looked at: the score against the threshold of the package, the prediction set (it holds the true class for a stated share of films like the calibration films), the models one by one, redraws of the patches, the same patches mirrored or at half the sharpness as far as the models were asked, the lung outline, and what the training data can tell apart for the patient’s age. One reason against (−) makes the verdict “not sure”. Classes that cannot be told apart (≠) are named together.</source>
   <translation>Tout ce qui a été examiné : le score face au seuil du paquet, l’ensemble de prédiction (il contient la vraie classe pour une part indiquée de clichés semblables à ceux de la calibration), les modèles un par un, de nouveaux tirages d’imagettes, les mêmes imagettes en miroir ou avec la moitié de la netteté si la question a été posée aux modèles, le contour pulmonaire et ce que les données d’entraînement savent distinguer à l’âge du patient. Une raison contre (−) rend le verdict « incertain ». Les classes impossibles à distinguer (≠) sont nommées ensemble.</translation>
  </message>
  <message>
   <source>Evidence</source>
   <translation>Éléments</translation>
  </message>
  <message>
   <source>Evidence: ensemble</source>
   <translation>Éléments : ensemble</translation>
  </message>
  <message>
   <source>Evidence: maps</source>
   <translation>Éléments : cartes</translation>
  </message>
  <message>
   <source>Evidence: votes</source>
   <translation>Éléments : votes</translation>
  </message>
  <message>
   <source>Expected calibration error {after:.3f} on the test films.</source>
   <translation>Erreur de calibration attendue {after:.3f} sur les clichés de test.</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exporter</translation>
  </message>
  <message>
   <source>Export CSV …</source>
   <translation>Exporter en CSV …</translation>
  </message>
  <message>
   <source>Export measurements</source>
   <translation>Exporter les mesures</translation>
  </message>
  <message>
   <source>Export measurements …</source>
   <translation>Exporter les mesures …</translation>
  </message>
  <message>
   <source>Export …</source>
   <translation>Exporter …</translation>
  </message>
  <message>
   <source>Exposure like the training films</source>
   <translation>Exposition comme celle des clichés d’entraînement</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>Échec</translation>
  </message>
  <message>
   <source>Feature maps times the gradient of the class, place by place (Draelos and Carin 2020).</source>
   <translation>Cartes de caractéristiques fois le gradient de la classe, point par point (Draelos et Carin 2020).</translation>
  </message>
  <message>
   <source>Feature maps weighted by the mean gradient of the class (Selvaraju et al. 2017).</source>
   <translation>Cartes de caractéristiques pondérées par le gradient moyen de la classe (Selvaraju et al. 2017).</translation>
  </message>
  <message>
   <source>Feature maps weighted by the score of the patch seen through each of them, without gradients (Wang et al. 2020).</source>
   <translation>Cartes de caractéristiques pondérées par le score de l’imagette vue à travers chacune, sans gradients (Wang et al. 2020).</translation>
  </message>
  <message>
   <source>Fewer</source>
   <translation>Moins</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>Chiffre</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>Chiffres</translation>
  </message>
  <message>
   <source>Figures of the report</source>
   <translation>Chiffres du rapport</translation>
  </message>
  <message>
   <source>Figures: {data} ({role}, {cases} films)</source>
   <translation>Chiffres : {data} ({role}, {cases} clichés)</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Fichier</translation>
  </message>
  <message>
   <source>File to write</source>
   <translation>Fichier à écrire</translation>
  </message>
  <message>
   <source>Film</source>
   <translation>Cliché</translation>
  </message>
  <message>
   <source>Film beside, {number}</source>
   <translation>Cliché à côté, {number}</translation>
  </message>
  <message>
   <source>Film on screen</source>
   <translation>Cliché à l’écran</translation>
  </message>
  <message>
   <source>Films</source>
   <translation>Clichés</translation>
  </message>
  <message>
   <source>Films are being prepared: {done} of {films}. Training begins after that.</source>
   <translation>Préparation des clichés : {done} sur {films}. L’entraînement commence ensuite.</translation>
  </message>
  <message>
   <source>Find a command</source>
   <translation>Trouver une commande</translation>
  </message>
  <message>
   <source>Find any command by typing a few letters</source>
   <translation>Trouver toute commande en tapant quelques lettres</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Résultats</translation>
  </message>
  <message>
   <source>Findings of the models</source>
   <translation>Constatations des modèles</translation>
  </message>
  <message>
   <source>Fingerprint</source>
   <translation>Empreinte</translation>
  </message>
  <message>
   <source>Finished</source>
   <translation>Terminé</translation>
  </message>
  <message>
   <source>Fit the window to the lungs and what is around them; by the lung outline once there is one.</source>
   <translation>Ajuster la fenêtre aux poumons et à leur entourage ; par le contour pulmonaire dès qu’il existe.</translation>
  </message>
  <message>
   <source>Fit to window</source>
   <translation>Ajuster à la fenêtre</translation>
  </message>
  <message>
   <source>Flicker</source>
   <translation>Clignotement</translation>
  </message>
  <message>
   <source>Flip left and right</source>
   <translation>Retourner gauche et droite</translation>
  </message>
  <message>
   <source>Flip top and bottom</source>
   <translation>Retourner haut et bas</translation>
  </message>
  <message>
   <source>Folder …</source>
   <translation>Dossier …</translation>
  </message>
  <message>
   <source>For and against</source>
   <translation>Pour et contre</translation>
  </message>
  <message>
   <source>For films of</source>
   <translation>Pour les clichés</translation>
  </message>
  <message>
   <source>Forget every study, thumbnail and recent file on this computer; the films stay.</source>
   <translation>Oublier tous les examens, vignettes et fichiers récents sur cet ordinateur ; les clichés restent.</translation>
  </message>
  <message>
   <source>Forget every study, thumbnail, finding and recent file?</source>
   <translation>Oublier tous les examens, vignettes, résultats et fichiers récents ?</translation>
  </message>
  <message>
   <source>Forget missing films</source>
   <translation>Oublier les clichés manquants</translation>
  </message>
  <message>
   <source>Français</source>
   <translation>Français</translation>
  </message>
  <message>
   <source>From the file</source>
   <translation>Du fichier</translation>
  </message>
  <message>
   <source>Frontal view</source>
   <translation>Incidence de face</translation>
  </message>
  <message>
   <source>Full range</source>
   <translation>Plage complète</translation>
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
   <translation>Passer de tout à rien d’identifiant, puis à rien du tout.</translation>
  </message>
  <message>
   <source>Go on from the last checkpoint, now.</source>
   <translation>Continuer maintenant depuis le dernier point de reprise.</translation>
  </message>
  <message>
   <source>Go through the windows that the file suggests.</source>
   <translation>Parcourir les fenêtres que propose le fichier.</translation>
  </message>
  <message>
   <source>Goes with the patient and the study of the film.</source>
   <translation>Rejoint le patient et l’examen du cliché.</translation>
  </message>
  <message>
   <source>Grad-CAM of each model for {title}, and its softmax.</source>
   <translation>Grad-CAM de chaque modèle pour {title}, et son softmax.</translation>
  </message>
  <message>
   <source>Graphics card</source>
   <translation>Carte graphique</translation>
  </message>
  <message>
   <source>Greatest</source>
   <translation>Maximum</translation>
  </message>
  <message>
   <source>Grey</source>
   <translation>Gris</translation>
  </message>
  <message>
   <source>Half the sharpness</source>
   <translation>Moitié de la netteté</translation>
  </message>
  <message>
   <source>Half the size</source>
   <translation>Moitié de la taille</translation>
  </message>
  <message>
   <source>Hang by protocol</source>
   <translation>Afficher selon le protocole</translation>
  </message>
  <message>
   <source>Hang films when they open</source>
   <translation>Disposer les clichés à l’ouverture</translation>
  </message>
  <message>
   <source>Hanging</source>
   <translation>Disposition</translation>
  </message>
  <message>
   <source>Hanging protocols</source>
   <translation>Protocoles d’affichage</translation>
  </message>
  <message>
   <source>Hanging protocols …</source>
   <translation>Protocoles d’affichage …</translation>
  </message>
  <message>
   <source>Hanging protocols, tried from the top</source>
   <translation>Protocoles d’affichage, essayés de haut en bas</translation>
  </message>
  <message>
   <source>Has content</source>
   <translation>A un contenu</translation>
  </message>
  <message>
   <source>Has every model vote on the same patches mirrored left to right, and at half the sharpness.</source>
   <translation>Fait voter chaque modèle sur les mêmes imagettes, retournées de gauche à droite et avec la moitié de la netteté.</translation>
  </message>
  <message>
   <source>Hausdorff 95 in pixels</source>
   <translation>Hausdorff 95 en pixels</translation>
  </message>
  <message>
   <source>Heart</source>
   <translation>Cœur</translation>
  </message>
  <message>
   <source>Heart on its usual side</source>
   <translation>Cœur de son côté habituel</translation>
  </message>
  <message>
   <source>Heart, Dice</source>
   <translation>Cœur, Dice</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Aide</translation>
  </message>
  <message>
   <source>Hidden with the patient information</source>
   <translation>Masqué avec les données du patient</translation>
  </message>
  <message>
   <source>Hide ({key})</source>
   <translation>Masquer ({key})</translation>
  </message>
  <message>
   <source>Hide every layer and all text while the key is held.</source>
   <translation>Masquer toutes les couches et tout le texte tant que la touche est maintenue.</translation>
  </message>
  <message>
   <source>Hide how it came about</source>
   <translation>Masquer comment il est né</translation>
  </message>
  <message>
   <source>Hide {title}</source>
   <translation>Masquer : {title}</translation>
  </message>
  <message>
   <source>Histogram</source>
   <translation>Histogramme</translation>
  </message>
  <message>
   <source>Histogram with levels</source>
   <translation>Histogramme avec niveaux</translation>
  </message>
  <message>
   <source>Hold to see the bare film without any layer</source>
   <translation>Maintenir pour voir le cliché sans aucune couche</translation>
  </message>
  <message>
   <source>How far the class falls when a square of the patch is hidden (Zeiler and Fergus 2014).</source>
   <translation>De combien la classe baisse quand un carré de l’imagette est caché (Zeiler et Fergus 2014).</translation>
  </message>
  <message>
   <source>How far the models agree</source>
   <translation>À quel point les modèles s’accordent</translation>
  </message>
  <message>
   <source>How it does on films that did not train it</source>
   <translation>Ce qu’il vaut sur des clichés qui ne l’ont pas entraîné</translation>
  </message>
  <message>
   <source>How it was made</source>
   <translation>Comment il a été obtenu</translation>
  </message>
  <message>
   <source>How many patches every model votes on. More takes longer and votes more evenly.</source>
   <translation>Sur combien d’imagettes vote chaque modèle. Davantage prend plus de temps et vote plus régulièrement.</translation>
  </message>
  <message>
   <source>How many patches lie over each place. Hatched places lie under none: nothing was looked at there, which is not the same as nothing being there.</source>
   <translation>Combien d’imagettes recouvrent chaque endroit. Les endroits hachurés n’en ont aucune : rien n’y a été regardé, ce qui n’est pas la même chose que rien n’y étant.</translation>
  </message>
  <message>
   <source>How much a drag changes contrast and brightness.</source>
   <translation>De combien un glissement change le contraste et la luminosité.</translation>
  </message>
  <message>
   <source>How much the ensemble trusts each model for this film: learnt from which models were right when the votes looked like this. 1 is full trust, 0 means ignored, below 0 means that its votes count against a class. Agreement is the share of models whose own winner is the ensemble’s.</source>
   <translation>La confiance de l’ensemble en chaque modèle pour ce cliché : apprise des modèles qui avaient raison quand les votes ressemblaient à ceux-ci. 1 est une confiance totale, 0 veut dire ignoré, au-dessous de 0 ses votes comptent contre une classe. L’accord est la part des modèles dont le propre gagnant est celui de l’ensemble.</translation>
  </message>
  <message>
   <source>How often the true class may be outside the set of classes that speaks for or against a verdict.</source>
   <translation>À quelle fréquence la vraie classe peut se trouver hors de l’ensemble de classes qui parle pour ou contre un verdict.</translation>
  </message>
  <message>
   <source>How the verdict came about</source>
   <translation>Comment le verdict est né</translation>
  </message>
  <message>
   <source>I have read this; show the raw output</source>
   <translation>J’ai lu ceci ; montrer la sortie brute</translation>
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
   <translation>Image {id}</translation>
  </message>
  <message>
   <source>In force when the program is started again.</source>
   <translation>Prend effet au prochain démarrage du programme.</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>En usage</translation>
  </message>
  <message>
   <source>In {people}, normal is not told from {others}.</source>
   <translation>Chez {people}, le normal n’est pas distingué de ce qui suit : {others}.</translation>
  </message>
  <message>
   <source>In {people}, the package learnt {called} on the one hand and {others} on the other from different collections, which alone may tell them apart.</source>
   <translation>Chez {people}, le paquet a appris {called} d’une part et {others} d’autre part dans des collections différentes, ce qui peut suffire à les distinguer.</translation>
  </message>
  <message>
   <source>In {people}, {classes} are known only as one or the other.</source>
   <translation>Pour les {people}, on sait seulement que c’est l’une ou l’autre : {classes}.</translation>
  </message>
  <message>
   <source>Index</source>
   <translation>Index</translation>
  </message>
  <message>
   <source>Information in the corners</source>
   <translation>Informations dans les coins</translation>
  </message>
  <message>
   <source>Invert</source>
   <translation>Inverser</translation>
  </message>
  <message>
   <source>Invert the film.</source>
   <translation>Inversez le cliché.</translation>
  </message>
  <message>
   <source>Is a score what it says?</source>
   <translation>Un score tient-il ce qu’il dit ?</translation>
  </message>
  <message>
   <source>It could not be kept aside either, so changes are not saved. Check the folder of the settings.</source>
   <translation>Il n’a pas pu non plus être mis de côté, donc les changements ne sont pas enregistrés. Vérifiez le dossier des réglages.</translation>
  </message>
  <message>
   <source>It could not go on. {where}</source>
   <translation>Il n’a pas pu continuer. {where}</translation>
  </message>
  <message>
   <source>It does not fit. {reason}</source>
   <translation>Cela ne tient pas. {reason}</translation>
  </message>
  <message>
   <source>It ended without saying so. {where}</source>
   <translation>Il s’est terminé sans le dire. {where}</translation>
  </message>
  <message>
   <source>It has no patient ID, and no name with a date of birth: no other film can be known as its prior.</source>
   <translation>Il n’a ni ID de patient, ni nom avec date de naissance : aucun autre cliché ne peut être reconnu comme son antérieur.</translation>
  </message>
  <message>
   <source>It is next in the queue.</source>
   <translation>C’est le suivant dans la file.</translation>
  </message>
  <message>
   <source>It is number {place} in the queue.</source>
   <translation>C’est le numéro {place} dans la file.</translation>
  </message>
  <message>
   <source>It lies far beyond any film that the package was tried on.</source>
   <translation>Il est bien au-delà de tout cliché sur lequel le paquet a été essayé.</translation>
  </message>
  <message>
   <source>It stops after this batch and keeps everything. {where}</source>
   <translation>Il s’arrête après ce lot et garde tout. {where}</translation>
  </message>
  <message>
   <source>It stops after this film and keeps what is prepared.</source>
   <translation>Il s’arrête après ce cliché et garde ce qui est préparé.</translation>
  </message>
  <message>
   <source>It was kept as {name} beside its old place; a newer version may understand it.</source>
   <translation>Il a été gardé sous le nom {name} à côté de son ancienne place ; une version plus récente le comprendra peut-être.</translation>
  </message>
  <message>
   <source>It was not measured how {classes} of {people} is told from {called}.</source>
   <translation>On n’a pas mesuré comment ce qui suit est distingué de {called} ({people}) : {classes}.</translation>
  </message>
  <message>
   <source>It was stopped before it reached a verdict. Press Analyse to start it again.</source>
   <translation>Elle a été arrêtée avant un verdict. Pressez Analyser pour la relancer.</translation>
  </message>
  <message>
   <source>Its light and dark parts do not lie as in a frontal chest radiograph.</source>
   <translation>Les parties claires et sombres ne sont pas placées comme sur une radiographie thoracique de face.</translation>
  </message>
  <message>
   <source>Its own curve</source>
   <translation>Sa propre courbe</translation>
  </message>
  <message>
   <source>Its process was ended from outside, lost its power, or met an error nobody foresaw.</source>
   <translation>Son processus a été arrêté de l’extérieur, a perdu le courant ou a rencontré une erreur imprévue.</translation>
  </message>
  <message>
   <source>Its sharpness, noise or compression differ from those of the training films.</source>
   <translation>Sa netteté, son bruit ou sa compression diffèrent de ceux des clichés d’entraînement.</translation>
  </message>
  <message>
   <source>Jaccard</source>
   <translation>Jaccard</translation>
  </message>
  <message>
   <source>Judged within the outlines of the film as it is. Alone it would be refused:</source>
   <translation>Jugé dans les contours du cliché tel qu’il est. Seul, il serait refusé :</translation>
  </message>
  <message>
   <source>Keep it</source>
   <translation>Le garder</translation>
  </message>
  <message>
   <source>Keep it without training it.</source>
   <translation>Le garder sans l’entraîner.</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Touches</translation>
  </message>
  <message>
   <source>Keys and mouse</source>
   <translation>Touches et souris</translation>
  </message>
  <message>
   <source>Laid out like a chest</source>
   <translation>Disposé comme un thorax</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Langue</translation>
  </message>
  <message>
   <source>Language of the window. It changes when the program is started again.</source>
   <translation>Langue de la fenêtre. Elle change au prochain démarrage du programme.</translation>
  </message>
  <message>
   <source>Large enough</source>
   <translation>Assez grand</translation>
  </message>
  <message>
   <source>Later film, {span} later</source>
   <translation>Cliché ultérieur, {span} plus tard</translation>
  </message>
  <message>
   <source>Lateral</source>
   <translation>Profil</translation>
  </message>
  <message>
   <source>Lateral view: a cardiothoracic ratio means nothing here.</source>
   <translation>Profil : un index cardio-thoracique ne veut rien dire ici.</translation>
  </message>
  <message>
   <source>Lay a film out by the first hanging protocol that matches as soon as it is opened.</source>
   <translation>Disposer un cliché selon le premier protocole d’affichage qui convient dès qu’il est ouvert.</translation>
  </message>
  <message>
   <source>Lay films out by the first hanging protocol that matches; again takes the next one that does.</source>
   <translation>Disposer les clichés selon le premier protocole qui convient ; de nouveau prend le suivant.</translation>
  </message>
  <message>
   <source>Lay the nearest earlier film of this patient in the same view beside this one, from the index if need be.</source>
   <translation>Placer à côté le cliché antérieur le plus proche de ce patient dans la même incidence, depuis l’index au besoin.</translation>
  </message>
  <message>
   <source>Lay the other film over this one, right of the pointer.</source>
   <translation>Placer l’autre cliché sur celui-ci, à droite du pointeur.</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Couches</translation>
  </message>
  <message>
   <source>Layout</source>
   <translation>Disposition</translation>
  </message>
  <message>
   <source>Layout 1 × 1</source>
   <translation>Disposition 1 × 1</translation>
  </message>
  <message>
   <source>Layout 1 × 2</source>
   <translation>Disposition 1 × 2</translation>
  </message>
  <message>
   <source>Layout 1 × 3</source>
   <translation>Disposition 1 × 3</translation>
  </message>
  <message>
   <source>Layout 2 × 1</source>
   <translation>Disposition 2 × 1</translation>
  </message>
  <message>
   <source>Layout 2 × 2</source>
   <translation>Disposition 2 × 2</translation>
  </message>
  <message>
   <source>Lays a film out by the first protocol below that matches it, with its priors, as soon as it is opened.</source>
   <translation>Dispose un cliché selon le premier protocole ci-dessous qui convient, avec ses antérieurs, dès qu’il est ouvert.</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>Taux d’apprentissage</translation>
  </message>
  <message>
   <source>Least</source>
   <translation>Minimum</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Gauche</translation>
  </message>
  <message>
   <source>Left and right exchanged</source>
   <translation>Gauche et droite échangées</translation>
  </message>
  <message>
   <source>Left button</source>
   <translation>Bouton gauche</translation>
  </message>
  <message>
   <source>Left drag</source>
   <translation>Glisser à gauche</translation>
  </message>
  <message>
   <source>Left lung</source>
   <translation>Poumon gauche</translation>
  </message>
  <message>
   <source>Left map</source>
   <translation>Carte de gauche</translation>
  </message>
  <message>
   <source>Lengths are at the detector: in the patient they are smaller.</source>
   <translation>Les longueurs sont au détecteur : dans le patient elles sont plus petites.</translation>
  </message>
  <message>
   <source>Lengths are in millimetres only where the file says how large a pixel is, and the source of that is stated: at the detector a heart looks larger than it is. Mean and SD are of the values in the file, whatever the window. The cardiothoracic ratio holds for upright PA films in full inspiration; what spoils it is said.</source>
   <translation>Les longueurs ne sont en millimètres que si le fichier dit la taille d’un pixel, et sa source est indiquée : au détecteur, un cœur paraît plus grand qu’il n’est. La moyenne et l’écart-type portent sur les valeurs du fichier, quelle que soit la fenêtre. L’index cardio-thoracique vaut pour des clichés PA debout en inspiration complète ; ce qui le fausse est signalé.</translation>
  </message>
  <message>
   <source>Less</source>
   <translation>Moins</translation>
  </message>
  <message>
   <source>Less: {name}</source>
   <translation>Moins : {name}</translation>
  </message>
  <message>
   <source>Let go of the patch</source>
   <translation>Lâcher l’imagette</translation>
  </message>
  <message>
   <source>Let the models give a second look at this film.</source>
   <translation>Laisser les modèles donner un second regard sur ce cliché.</translation>
  </message>
  <message>
   <source>Let the part of one film that is seen go over to the others.</source>
   <translation>Transmettre aux autres la partie visible d’un cliché.</translation>
  </message>
  <message>
   <source>Let the zoom of one film go over to the others.</source>
   <translation>Transmettre aux autres le zoom d’un cliché.</translation>
  </message>
  <message>
   <source>Let window, inversion and gamma of one film go over to the others.</source>
   <translation>Transmettre aux autres la fenêtre, l’inversion et le gamma d’un cliché.</translation>
  </message>
  <message>
   <source>Let zoom, position and window of one film go over to the others.</source>
   <translation>Transmettre aux autres le zoom, la position et la fenêtre d’un cliché.</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Clair</translation>
  </message>
  <message>
   <source>Lighter middle tones</source>
   <translation>Tons moyens plus clairs</translation>
  </message>
  <message>
   <source>Like the films it learnt from</source>
   <translation>Comme les clichés dont il a appris</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>Limites</translation>
  </message>
  <message>
   <source>Link panes</source>
   <translation>Lier les volets</translation>
  </message>
  <message>
   <source>Link position</source>
   <translation>Lier la position</translation>
  </message>
  <message>
   <source>Link window</source>
   <translation>Lier la fenêtre</translation>
  </message>
  <message>
   <source>Link zoom</source>
   <translation>Lier le zoom</translation>
  </message>
  <message>
   <source>List and search every attribute of the DICOM file.</source>
   <translation>Lister et chercher tous les attributs du fichier DICOM.</translation>
  </message>
  <message>
   <source>List of annotations</source>
   <translation>Liste des annotations</translation>
  </message>
  <message>
   <source>List of keys</source>
   <translation>Liste des touches</translation>
  </message>
  <message>
   <source>Loading and checking the models.</source>
   <translation>Chargement et vérification des modèles.</translation>
  </message>
  <message>
   <source>Local contrast (CLAHE)</source>
   <translation>Contraste local (CLAHE)</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Journal</translation>
  </message>
  <message>
   <source>Log loss</source>
   <translation>Perte logarithmique</translation>
  </message>
  <message>
   <source>Log of the run</source>
   <translation>Journal de l’entraînement</translation>
  </message>
  <message>
   <source>Look again through every folder and file that was opened; findings and thumbnails stay.</source>
   <translation>Reparcourir tous les dossiers et fichiers qui ont été ouverts ; résultats et vignettes restent.</translation>
  </message>
  <message>
   <source>Look at the letter on the film, and flip it left to right if it is mirrored.</source>
   <translation>Regardez la lettre sur le cliché et retournez-le de gauche à droite s’il est en miroir.</translation>
  </message>
  <message>
   <source>Look at the letter on the film.</source>
   <translation>Regardez la lettre sur le cliché.</translation>
  </message>
  <message>
   <source>Look for films in a folder and all folders below it.</source>
   <translation>Chercher des clichés dans un dossier et tous ceux qu’il contient.</translation>
  </message>
  <message>
   <source>Looked at, by zone</source>
   <translation>Regardé, par zone</translation>
  </message>
  <message>
   <source>Looking for films …</source>
   <translation>Recherche de clichés …</translation>
  </message>
  <message>
   <source>Looking for films: {looked_at:,} of {total:,} files, {found}</source>
   <translation>Recherche de clichés : {looked_at:,} sur {total:,} fichiers, {found}</translation>
  </message>
  <message>
   <source>Looking for lungs and heart.</source>
   <translation>Recherche des poumons et du cœur.</translation>
  </message>
  <message>
   <source>Looking into {name} …</source>
   <translation>Recherche dans {name} …</translation>
  </message>
  <message>
   <source>Looking into {name}: {looked_at:,} of {total:,} files, {found}</source>
   <translation>Recherche dans {name} : {looked_at:,} sur {total:,} fichiers, {found}</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>Perte</translation>
  </message>
  <message>
   <source>Loss, figures and learning rate over the batches</source>
   <translation>Perte, chiffres et taux d’apprentissage au fil des lots</translation>
  </message>
  <message>
   <source>Lower gamma; for the eye only, and said on the film.</source>
   <translation>Baisser le gamma ; pour l’œil seulement, et signalé sur le cliché.</translation>
  </message>
  <message>
   <source>Lungs</source>
   <translation>Poumons</translation>
  </message>
  <message>
   <source>Lungs (by brightness)</source>
   <translation>Poumons (par la luminosité)</translation>
  </message>
  <message>
   <source>Lungs (by lung outline)</source>
   <translation>Poumons (par le contour pulmonaire)</translation>
  </message>
  <message>
   <source>Lungs and heart</source>
   <translation>Poumons et cœur</translation>
  </message>
  <message>
   <source>Lungs found and plausible</source>
   <translation>Poumons trouvés et plausibles</translation>
  </message>
  <message>
   <source>Lungs found. Drawing patches inside them.</source>
   <translation>Poumons trouvés. Tirage des imagettes à l’intérieur.</translation>
  </message>
  <message>
   <source>Lungs, Jaccard</source>
   <translation>Poumons, Jaccard</translation>
  </message>
  <message>
   <source>Macro-F1</source>
   <translation>Macro-F1</translation>
  </message>
  <message>
   <source>Made by: {command}</source>
   <translation>Fait par : {command}</translation>
  </message>
  <message>
   <source>Made of</source>
   <translation>Composé de</translation>
  </message>
  <message>
   <source>Made of the first {mapped} of {drawn} patches, because it is slow.</source>
   <translation>Fait des {mapped} premières imagettes sur {drawn}, car c’est lent.</translation>
  </message>
  <message>
   <source>Made on {date} by CXR Viewer</source>
   <translation>Fait le {date} avec CXR Viewer</translation>
  </message>
  <message>
   <source>Made with</source>
   <translation>Fait avec</translation>
  </message>
  <message>
   <source>Magnifier</source>
   <translation>Loupe</translation>
  </message>
  <message>
   <source>Majority of the models</source>
   <translation>Majorité des modèles</translation>
  </message>
  <message>
   <source>Make room on the disk or check the rights of the viewer's data folder; saving is tried again by itself. Export the measurements to another place if you need them. Closing once more ends without saving.</source>
   <translation>Faites de la place sur le disque ou vérifiez les droits du dossier de données ; l’enregistrement est retenté de lui-même. Exportez les mesures ailleurs si vous en avez besoin. Fermer encore une fois quitte sans enregistrer.</translation>
  </message>
  <message>
   <source>Make the film in the next pane the one that is worked on.</source>
   <translation>Faire du cliché du volet suivant celui sur lequel on travaille.</translation>
  </message>
  <message>
   <source>Make the film larger around its middle.</source>
   <translation>Agrandir le cliché autour de son centre.</translation>
  </message>
  <message>
   <source>Make the film smaller.</source>
   <translation>Réduire le cliché.</translation>
  </message>
  <message>
   <source>Make, change and order hanging protocols.</source>
   <translation>Créer, modifier et ordonner les protocoles d’affichage.</translation>
  </message>
  <message>
   <source>Makes a protocol: the current film and its nearest prior.</source>
   <translation>Crée un protocole : le cliché actuel et son antérieur le plus proche.</translation>
  </message>
  <message>
   <source>Makes another protocol like the chosen one.</source>
   <translation>Crée un autre protocole comme celui choisi.</translation>
  </message>
  <message>
   <source>Making the DICOM object</source>
   <translation>Création de l’objet DICOM</translation>
  </message>
  <message>
   <source>Map</source>
   <translation>Carte</translation>
  </message>
  <message>
   <source>Map of the next class</source>
   <translation>Carte de la classe suivante</translation>
  </message>
  <message>
   <source>Maps</source>
   <translation>Cartes</translation>
  </message>
  <message>
   <source>Mean</source>
   <translation>Moyenne</translation>
  </message>
  <message>
   <source>Mean AUROC</source>
   <translation>AUROC moyenne</translation>
  </message>
  <message>
   <source>Mean precision</source>
   <translation>Précision moyenne</translation>
  </message>
  <message>
   <source>Mean recall</source>
   <translation>Rappel moyen</translation>
  </message>
  <message>
   <source>Mean, SD</source>
   <translation>Moyenne, écart-type</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>Mesurer</translation>
  </message>
  <message>
   <source>Measure it on films that did not train it, and write its package.</source>
   <translation>Le mesurer sur des clichés qui ne l’ont pas entraîné, et écrire son paquet.</translation>
  </message>
  <message>
   <source>Measure it on films that did not train it: figures with intervals, curves, and wrong calls as pictures.</source>
   <translation>Le mesurer sur des clichés qui ne l’ont pas entraîné : chiffres avec intervalles, courbes et jugements erronés en images.</translation>
  </message>
  <message>
   <source>Measured on films that did not train the run, which may have chosen its best epoch. Intervals come from resampling patients. The page has the wrong calls and all tables.</source>
   <translation>Mesuré sur des clichés qui n’ont pas servi à l’entraînement, mais qui ont pu choisir sa meilleure époque. Les intervalles viennent d’un rééchantillonnage des patients. La page contient les jugements erronés et tous les tableaux.</translation>
  </message>
  <message>
   <source>Measurements</source>
   <translation>Mesures</translation>
  </message>
  <message>
   <source>Measurements and annotations</source>
   <translation>Mesures et annotations</translation>
  </message>
  <message>
   <source>Mediastinum</source>
   <translation>Médiastin</translation>
  </message>
  <message>
   <source>Mediastinum (by brightness)</source>
   <translation>Médiastin (par la luminosité)</translation>
  </message>
  <message>
   <source>Mediastinum (by lung outline)</source>
   <translation>Médiastin (par le contour pulmonaire)</translation>
  </message>
  <message>
   <source>Medium</source>
   <translation>Moyen</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Mémoire</translation>
  </message>
  <message>
   <source>Memory about {memory}</source>
   <translation>Mémoire : environ {memory}</translation>
  </message>
  <message>
   <source>Memory about {memory} of {free} free</source>
   <translation>Mémoire : environ {memory} sur {free} libres</translation>
  </message>
  <message>
   <source>Memory, time and disk on the chosen device.</source>
   <translation>Mémoire, temps et disque sur l’appareil choisi.</translation>
  </message>
  <message>
   <source>Mend that, then try again.</source>
   <translation>Corrigez cela, puis réessayez.</translation>
  </message>
  <message>
   <source>Mend the data, then check them again.</source>
   <translation>Corrigez les données, puis revérifiez-les.</translation>
  </message>
  <message>
   <source>Method of the map</source>
   <translation>Méthode de la carte</translation>
  </message>
  <message>
   <source>Middle</source>
   <translation>Milieu</translation>
  </message>
  <message>
   <source>Middle button</source>
   <translation>Bouton du milieu</translation>
  </message>
  <message>
   <source>Middle drag</source>
   <translation>Glisser au milieu</translation>
  </message>
  <message>
   <source>Millimetres as the file states them; it does not say how they were calibrated.</source>
   <translation>Millimètres selon le fichier ; il ne dit pas comment ils ont été calibrés.</translation>
  </message>
  <message>
   <source>Millimetres at the detector, where the patient looks larger: true lengths are smaller.</source>
   <translation>Millimètres au détecteur, où le patient paraît plus grand : les longueurs réelles sont plus petites.</translation>
  </message>
  <message>
   <source>Millimetres in the patient, by the magnification that the file states.</source>
   <translation>Millimètres dans le patient, selon l’agrandissement indiqué par le fichier.</translation>
  </message>
  <message>
   <source>Millimetres, calibrated by the file.</source>
   <translation>Millimètres, calibrés par le fichier.</translation>
  </message>
  <message>
   <source>Mirror the film; R and L follow.</source>
   <translation>Retourner le cliché en miroir ; R et L suivent.</translation>
  </message>
  <message>
   <source>Modality of the film</source>
   <translation>Modalité du cliché</translation>
  </message>
  <message>
   <source>Model card</source>
   <translation>Fiche du modèle</translation>
  </message>
  <message>
   <source>Model of the map</source>
   <translation>Modèle de la carte</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modèles</translation>
  </message>
  <message>
   <source>Models disagree</source>
   <translation>Modèles en désaccord</translation>
  </message>
  <message>
   <source>Models side by side</source>
   <translation>Modèles côte à côte</translation>
  </message>
  <message>
   <source>More commands</source>
   <translation>Plus de commandes</translation>
  </message>
  <message>
   <source>More of the film is plain black or white ({share:.0%}) than in 99.5 % of the training films.</source>
   <translation>Une plus grande part du cliché est entièrement noire ou blanche ({share:.0%}) que sur 99,5 % des clichés d’entraînement.</translation>
  </message>
  <message>
   <source>More: {name}</source>
   <translation>Plus : {name}</translation>
  </message>
  <message>
   <source>Most contrast in heart and mediastinum; the lungs become black.</source>
   <translation>Le plus de contraste dans le cœur et le médiastin ; les poumons deviennent noirs.</translation>
  </message>
  <message>
   <source>Most contrast inside the lungs.</source>
   <translation>Le plus de contraste dans les poumons.</translation>
  </message>
  <message>
   <source>Most patches were voted {named} by most models.</source>
   <translation>La plupart des modèles ont voté {named} pour la plupart des imagettes.</translation>
  </message>
  <message>
   <source>Mouse</source>
   <translation>Souris</translation>
  </message>
  <message>
   <source>Moved, deleted or unplugged. What is open stays on screen until it is closed, and what is drawn is kept all the same.</source>
   <translation>Déplacé, supprimé ou débranché. Ce qui est ouvert reste à l’écran jusqu’à sa fermeture, et ce qui est tracé est gardé malgré tout.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nom</translation>
  </message>
  <message>
   <source>Name of the protocol</source>
   <translation>Nom du protocole</translation>
  </message>
  <message>
   <source>Name of the run</source>
   <translation>Nom de l’entraînement</translation>
  </message>
  <message>
   <source>Name one in the environment variable {variable}, then start the viewer again.</source>
   <translation>Indiquez-en un dans la variable d’environnement {variable}, puis relancez la visionneuse.</translation>
  </message>
  <message>
   <source>Nearest prior</source>
   <translation>Antérieur le plus proche</translation>
  </message>
  <message>
   <source>Needs a film that is DICOM: it refers to the film by its DICOM identifier.</source>
   <translation>Demande un cliché DICOM : il y renvoie par son identifiant DICOM.</translation>
  </message>
  <message>
   <source>Never taken: “{name}” above it matches every film that this one does.</source>
   <translation>Jamais retenu : « {name} », au-dessus, convient à tous les clichés de celui-ci.</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Nouveau</translation>
  </message>
  <message>
   <source>New key</source>
   <translation>Nouvelle touche</translation>
  </message>
  <message>
   <source>New run</source>
   <translation>Nouvel entraînement</translation>
  </message>
  <message>
   <source>Next and previous study</source>
   <translation>Examen suivant et précédent</translation>
  </message>
  <message>
   <source>Next pane</source>
   <translation>Volet suivant</translation>
  </message>
  <message>
   <source>Next patch</source>
   <translation>Imagette suivante</translation>
  </message>
  <message>
   <source>Next study</source>
   <translation>Examen suivant</translation>
  </message>
  <message>
   <source>Next window of the file</source>
   <translation>Fenêtre suivante du fichier</translation>
  </message>
  <message>
   <source>No button works with the tool that is chosen in the bar.</source>
   <translation>Aucun bouton n’agit avec l’outil choisi dans la barre.</translation>
  </message>
  <message>
   <source>No card</source>
   <translation>Aucune fiche</translation>
  </message>
  <message>
   <source>No date</source>
   <translation>Sans date</translation>
  </message>
  <message>
   <source>No film on screen</source>
   <translation>Aucun cliché à l’écran</translation>
  </message>
  <message>
   <source>No film open</source>
   <translation>Aucun cliché ouvert</translation>
  </message>
  <message>
   <source>No film open. Open a film and analyse it; what the verdict is made of then stands here.</source>
   <translation>Aucun cliché ouvert. Ouvrez un cliché et analysez-le ; ce dont le verdict est fait se trouvera alors ici.</translation>
  </message>
  <message>
   <source>No film with the same name and date of birth, in the same view and of an earlier day, is known.</source>
   <translation>Aucun cliché du même nom et de la même date de naissance, dans la même incidence et d’un jour antérieur, n’est connu.</translation>
  </message>
  <message>
   <source>No film with the same patient ID, in the same view and of an earlier day, is known.</source>
   <translation>Aucun cliché du même ID de patient, dans la même incidence et d’un jour antérieur, n’est connu.</translation>
  </message>
  <message>
   <source>No folder of models may be written to.</source>
   <translation>Aucun dossier de modèles n’est inscriptible.</translation>
  </message>
  <message>
   <source>No growth for {number} measurement</source>
   <translation>Pas de progrès depuis {number} mesure</translation>
  </message>
  <message>
   <source>No growth for {number} measurements</source>
   <translation>Pas de progrès depuis {number} mesures</translation>
  </message>
  <message>
   <source>No hanging protocol matches</source>
   <translation>Aucun protocole d’affichage ne convient</translation>
  </message>
  <message>
   <source>No heart could be outlined.</source>
   <translation>Aucun cœur n’a pu être délimité.</translation>
  </message>
  <message>
   <source>No heart was outlined on this film.</source>
   <translation>Aucun cœur n’a été délimité sur ce cliché.</translation>
  </message>
  <message>
   <source>No key</source>
   <translation>Aucune touche</translation>
  </message>
  <message>
   <source>No lung was found.</source>
   <translation>Aucun poumon n’a été trouvé.</translation>
  </message>
  <message>
   <source>No lungs could be found in this image.</source>
   <translation>Aucun poumon n’a pu être trouvé dans cette image.</translation>
  </message>
  <message>
   <source>No name, ID or date; new identifiers. Words in the pixels and what you wrote on the film stay.</source>
   <translation>Ni nom, ni ID, ni date ; nouveaux identifiants. Les mots dans les pixels et ce que vous avez écrit restent.</translation>
  </message>
  <message>
   <source>No patient stated</source>
   <translation>Patient non indiqué</translation>
  </message>
  <message>
   <source>No picture yet</source>
   <translation>Pas encore d’image</translation>
  </message>
  <message>
   <source>No place holds the current film: it takes the first empty pane, else the first.</source>
   <translation>Aucune place ne contient le cliché actuel : il prend le premier volet vide, sinon le premier.</translation>
  </message>
  <message>
   <source>No prior was found</source>
   <translation>Aucun antérieur trouvé</translation>
  </message>
  <message>
   <source>No protocol yet: films stay in the layout that is on screen. “New” makes one, which can be changed below.</source>
   <translation>Pas encore de protocole : les clichés restent dans la disposition à l’écran. « Nouveau » en crée un, modifiable ci-dessous.</translation>
  </message>
  <message>
   <source>No ratio could be proposed</source>
   <translation>Aucun index n’a pu être proposé</translation>
  </message>
  <message>
   <source>No recipe</source>
   <translation>Pas de recette</translation>
  </message>
  <message>
   <source>No sample film is installed.</source>
   <translation>Aucun cliché d’exemple n’est installé.</translation>
  </message>
  <message>
   <source>No score is high enough to be sure.</source>
   <translation>Aucun score n’est assez élevé pour être sûr.</translation>
  </message>
  <message>
   <source>No setting has all of these words.</source>
   <translation>Aucun réglage ne contient tous ces mots.</translation>
  </message>
  <message>
   <source>No single model decides it.</source>
   <translation>Aucun modèle seul ne le décide.</translation>
  </message>
  <message>
   <source>No studies yet</source>
   <translation>Pas encore d’examens</translation>
  </message>
  <message>
   <source>No tag has these words.</source>
   <translation>Aucune balise ne contient ces mots.</translation>
  </message>
  <message>
   <source>None is for this modality, view and number of priors.</source>
   <translation>Aucun n’est prévu pour cette modalité, cette incidence et ce nombre d’antérieurs.</translation>
  </message>
  <message>
   <source>None was made yet, or all are switched off.</source>
   <translation>Aucun n’a encore été créé, ou tous sont désactivés.</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>Normal or COVID-19 pattern</source>
   <translation>Aspect : normal ou COVID-19</translation>
  </message>
  <message>
   <source>Normal or bacterial pneumonia pattern</source>
   <translation>Aspect : normal ou pneumonie bactérienne</translation>
  </message>
  <message>
   <source>Normal or viral pneumonia pattern</source>
   <translation>Aspect : normal ou pneumonie virale</translation>
  </message>
  <message>
   <source>Normal pattern</source>
   <translation>Aspect : normal</translation>
  </message>
  <message>
   <source>Normal, COVID-19 or bacterial pneumonia pattern</source>
   <translation>Aspect : normal, COVID-19 ou pneumonie bactérienne</translation>
  </message>
  <message>
   <source>Normal, COVID-19 or viral pneumonia pattern</source>
   <translation>Aspect : normal, COVID-19 ou pneumonie virale</translation>
  </message>
  <message>
   <source>Normal, COVID-19, viral or bacterial pneumonia pattern</source>
   <translation>Aspect : normal, COVID-19, pneumonie virale ou bactérienne</translation>
  </message>
  <message>
   <source>Normal, viral or bacterial pneumonia pattern</source>
   <translation>Aspect : normal, pneumonie virale ou bactérienne</translation>
  </message>
  <message>
   <source>Not all of the DICOMDIR {name} could be used</source>
   <translation>Le DICOMDIR {name} n’a pas pu être utilisé en entier</translation>
  </message>
  <message>
   <source>Not all of the archive {name} could be used</source>
   <translation>L’archive {name} n’a pas pu être utilisée en entier</translation>
  </message>
  <message>
   <source>Not all of the folder {name} could be used</source>
   <translation>Le dossier {name} n’a pas pu être utilisé en entier</translation>
  </message>
  <message>
   <source>Not analysed yet</source>
   <translation>Pas encore analysé</translation>
  </message>
  <message>
   <source>Not everything could be opened again</source>
   <translation>Tout n’a pas pu être rouvert</translation>
  </message>
  <message>
   <source>Not measured yet</source>
   <translation>Pas encore mesuré</translation>
  </message>
  <message>
   <source>Not started</source>
   <translation>Non commencé</translation>
  </message>
  <message>
   <source>Not sure</source>
   <translation>Incertain</translation>
  </message>
  <message>
   <source>Not sure; closest: COVID-19</source>
   <translation>Incertain ; au plus près : COVID-19</translation>
  </message>
  <message>
   <source>Not sure; closest: COVID-19 or bacterial pneumonia</source>
   <translation>Incertain ; au plus près : COVID-19 ou pneumonie bactérienne</translation>
  </message>
  <message>
   <source>Not sure; closest: COVID-19 or viral pneumonia</source>
   <translation>Incertain ; au plus près : COVID-19 ou pneumonie virale</translation>
  </message>
  <message>
   <source>Not sure; closest: COVID-19, viral or bacterial pneumonia</source>
   <translation>Incertain ; au plus près : COVID-19, pneumonie virale ou bactérienne</translation>
  </message>
  <message>
   <source>Not sure; closest: bacterial pneumonia</source>
   <translation>Incertain ; au plus près : pneumonie bactérienne</translation>
  </message>
  <message>
   <source>Not sure; closest: normal</source>
   <translation>Incertain ; au plus près : normal</translation>
  </message>
  <message>
   <source>Not sure; closest: normal or COVID-19</source>
   <translation>Incertain ; au plus près : normal ou COVID-19</translation>
  </message>
  <message>
   <source>Not sure; closest: normal or bacterial pneumonia</source>
   <translation>Incertain ; au plus près : normal ou pneumonie bactérienne</translation>
  </message>
  <message>
   <source>Not sure; closest: normal or viral pneumonia</source>
   <translation>Incertain ; au plus près : normal ou pneumonie virale</translation>
  </message>
  <message>
   <source>Not sure; closest: normal, COVID-19 or bacterial pneumonia</source>
   <translation>Incertain ; au plus près : normal, COVID-19 ou pneumonie bactérienne</translation>
  </message>
  <message>
   <source>Not sure; closest: normal, COVID-19 or viral pneumonia</source>
   <translation>Incertain ; au plus près : normal, COVID-19 ou pneumonie virale</translation>
  </message>
  <message>
   <source>Not sure; closest: normal, COVID-19, viral or bacterial pneumonia</source>
   <translation>Incertain ; au plus près : normal, COVID-19, pneumonie virale ou bactérienne</translation>
  </message>
  <message>
   <source>Not sure; closest: normal, viral or bacterial pneumonia</source>
   <translation>Incertain ; au plus près : normal, pneumonie virale ou bactérienne</translation>
  </message>
  <message>
   <source>Not sure; closest: viral or bacterial pneumonia</source>
   <translation>Incertain ; au plus près : pneumonie virale ou bactérienne</translation>
  </message>
  <message>
   <source>Not sure; closest: viral pneumonia</source>
   <translation>Incertain ; au plus près : pneumonie virale</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Note</translation>
  </message>
  <message>
   <source>Note of the annotation</source>
   <translation>Note de l’annotation</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Rien</translation>
  </message>
  <message>
   <source>Nothing is drawn yet.</source>
   <translation>Rien n’est encore tracé.</translation>
  </message>
  <message>
   <source>Nothing is measured on this film yet.</source>
   <translation>Rien n’est encore mesuré sur ce cliché.</translation>
  </message>
  <message>
   <source>Nothing matches “{words}”</source>
   <translation>Rien ne correspond à « {words} »</translation>
  </message>
  <message>
   <source>Nothing to open was copied</source>
   <translation>Rien à ouvrir n’a été copié</translation>
  </message>
  <message>
   <source>Nothing was found that speaks against training.</source>
   <translation>Rien n’a été trouvé contre l’entraînement.</translation>
  </message>
  <message>
   <source>Nothing was opened yet</source>
   <translation>Rien n’a encore été ouvert</translation>
  </message>
  <message>
   <source>Nothing was started</source>
   <translation>Rien n’a été lancé</translation>
  </message>
  <message>
   <source>Number of patches that count</source>
   <translation>Nombre d’imagettes qui comptent</translation>
  </message>
  <message>
   <source>Number of priors</source>
   <translation>Nombre d’antérieurs</translation>
  </message>
  <message>
   <source>Numbers</source>
   <translation>Chiffres</translation>
  </message>
  <message>
   <source>Numbers of lungs and heart</source>
   <translation>Chiffres des poumons et du cœur</translation>
  </message>
  <message>
   <source>Of a chest</source>
   <translation>D’un thorax</translation>
  </message>
  <message>
   <source>Of the modality values, whatever the window.</source>
   <translation>Des valeurs de la modalité, quelle que soit la fenêtre.</translation>
  </message>
  <message>
   <source>Of the pixels themselves (divided by n).</source>
   <translation>Des pixels eux-mêmes (divisé par n).</translation>
  </message>
  <message>
   <source>Of what</source>
   <translation>De quoi</translation>
  </message>
  <message>
   <source>Of {total} held-out films of {people} with {classes}, {wrong} were called {called}.</source>
   <translation>Sur {total} clichés mis de côté ({people} ; {classes}), {wrong} ont été appelés {called}.</translation>
  </message>
  <message>
   <source>One change a line, such as
stages.0.epochs=12
optimiser.name=sgd</source>
   <translation>Un changement par ligne, par exemple
stages.0.epochs=12
optimiser.name=sgd</translation>
  </message>
  <message>
   <source>One film of the last session is no longer at the same place.</source>
   <translation>Un cliché de la dernière session n’est plus à la même place.</translation>
  </message>
  <message>
   <source>One image pixel per screen pixel.</source>
   <translation>Un pixel d’image par pixel d’écran.</translation>
  </message>
  <message>
   <source>One lung is far smaller than the other.</source>
   <translation>Un poumon est bien plus petit que l’autre.</translation>
  </message>
  <message>
   <source>One page with the picture, the measurements and the findings in words.</source>
   <translation>Une page avec l’image, les mesures et les constatations en mots.</translation>
  </message>
  <message>
   <source>One patch</source>
   <translation>Une imagette</translation>
  </message>
  <message>
   <source>Only the left lung was found.</source>
   <translation>Seul le poumon gauche a été trouvé.</translation>
  </message>
  <message>
   <source>Only the right lung was found.</source>
   <translation>Seul le poumon droit a été trouvé.</translation>
  </message>
  <message>
   <source>Only {agreeing} of {total} models favour it on their own.</source>
   <translation>Seuls {agreeing} modèles sur {total} le favorisent à eux seuls.</translation>
  </message>
  <message>
   <source>Only {share:.0%} of the lungs were looked at.</source>
   <translation>Seuls {share:.0%} des poumons ont été examinés.</translation>
  </message>
  <message>
   <source>Opacity of {title}</source>
   <translation>Opacité : {title}</translation>
  </message>
  <message>
   <source>Opacity {share:.0%}</source>
   <translation>Opacité {share:.0%}</translation>
  </message>
  <message>
   <source>Opaque: share of the zone as bright as the brightest tenth of normal lungs.</source>
   <translation>Opaque : part de la zone aussi claire que le dixième le plus clair de poumons normaux.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Ouverts</translation>
  </message>
  <message>
   <source>Open a DICOM film to see its tags.</source>
   <translation>Ouvrez un cliché DICOM pour voir ses balises.</translation>
  </message>
  <message>
   <source>Open a chest radiograph to begin.</source>
   <translation>Ouvrez une radiographie thoracique pour commencer.</translation>
  </message>
  <message>
   <source>Open a film of a phantom that comes with the program.</source>
   <translation>Ouvrir un cliché de fantôme fourni avec le programme.</translation>
  </message>
  <message>
   <source>Open a film of your own instead.</source>
   <translation>Ouvrez plutôt un de vos clichés.</translation>
  </message>
  <message>
   <source>Open a folder</source>
   <translation>Ouvrir un dossier</translation>
  </message>
  <message>
   <source>Open a folder …</source>
   <translation>Ouvrir un dossier …</translation>
  </message>
  <message>
   <source>Open a frontal chest radiograph (CR or DX).</source>
   <translation>Ouvrez une radiographie thoracique de face (CR ou DX).</translation>
  </message>
  <message>
   <source>Open copied files, folders, or the path that was copied as text.</source>
   <translation>Ouvrir les fichiers ou dossiers copiés, ou le chemin copié comme texte.</translation>
  </message>
  <message>
   <source>Open films</source>
   <translation>Ouvrir des clichés</translation>
  </message>
  <message>
   <source>Open one or more films.</source>
   <translation>Ouvrir un ou plusieurs clichés.</translation>
  </message>
  <message>
   <source>Open or choose another film to see it here</source>
   <translation>Ouvrez ou choisissez un autre cliché pour le voir ici</translation>
  </message>
  <message>
   <source>Open recent …</source>
   <translation>Ouvrir récent …</translation>
  </message>
  <message>
   <source>Open studies</source>
   <translation>Examens ouverts</translation>
  </message>
  <message>
   <source>Open the DICOM file, which may state the age.</source>
   <translation>Ouvrez le fichier DICOM, qui indique peut-être l’âge.</translation>
  </message>
  <message>
   <source>Open the DICOM file.</source>
   <translation>Ouvrez le fichier DICOM.</translation>
  </message>
  <message>
   <source>Open the PDF</source>
   <translation>Ouvrir le PDF</translation>
  </message>
  <message>
   <source>Open the earlier film, or a folder that holds it, so that the study index knows it; then ask again.</source>
   <translation>Ouvrez le cliché antérieur, ou un dossier qui le contient, pour que l’index le connaisse ; puis redemandez.</translation>
  </message>
  <message>
   <source>Open the file from where it is now: what was drawn on it comes back with it.</source>
   <translation>Ouvrez le fichier là où il se trouve : ce qui y était tracé revient avec lui.</translation>
  </message>
  <message>
   <source>Open the image at its full resolution.</source>
   <translation>Ouvrez l’image à sa pleine résolution.</translation>
  </message>
  <message>
   <source>Open the original radiograph instead of a copy, a photograph or a processed picture.</source>
   <translation>Ouvrez la radiographie originale plutôt qu’une copie, une photographie ou une image traitée.</translation>
  </message>
  <message>
   <source>Open the original radiograph.</source>
   <translation>Ouvrez la radiographie originale.</translation>
  </message>
  <message>
   <source>Open the other film yourself and choose a layout with two panes.</source>
   <translation>Ouvrez vous-même l’autre cliché et choisissez une disposition à deux volets.</translation>
  </message>
  <message>
   <source>Open the page</source>
   <translation>Ouvrir la page</translation>
  </message>
  <message>
   <source>Open the sample</source>
   <translation>Ouvrir l’exemple</translation>
  </message>
  <message>
   <source>Open what was copied</source>
   <translation>Ouvrir ce qui est copié</translation>
  </message>
  <message>
   <source>Open {name} again</source>
   <translation>Rouvrir {name}</translation>
  </message>
  <message>
   <source>Open …</source>
   <translation>Ouvrir …</translation>
  </message>
  <message>
   <source>Opened before</source>
   <translation>Ouvert auparavant</translation>
  </message>
  <message>
   <source>Opening {what} …</source>
   <translation>Ouverture de {what} …</translation>
  </message>
  <message>
   <source>Opens the card of the model package: data, figures, limits, thresholds.</source>
   <translation>Ouvre la fiche du paquet de modèles : données, chiffres, limites, seuils.</translation>
  </message>
  <message>
   <source>Operating points</source>
   <translation>Points de fonctionnement</translation>
  </message>
  <message>
   <source>Orange</source>
   <translation>Orange</translation>
  </message>
  <message>
   <source>Order of annotations</source>
   <translation>Ordre des annotations</translation>
  </message>
  <message>
   <source>Otherwise it means</source>
   <translation>Sinon, cela veut dire</translation>
  </message>
  <message>
   <source>Outlines doubtful: check every border.</source>
   <translation>Contours douteux : vérifiez chaque bord.</translation>
  </message>
  <message>
   <source>Outlines unusable: check every border.</source>
   <translation>Contours inutilisables : vérifiez chaque bord.</translation>
  </message>
  <message>
   <source>Overall</source>
   <translation>Dans l’ensemble</translation>
  </message>
  <message>
   <source>PA</source>
   <translation>PA</translation>
  </message>
  <message>
   <source>PA or AP</source>
   <translation>PA ou AP</translation>
  </message>
  <message>
   <source>Package</source>
   <translation>Paquet</translation>
  </message>
  <message>
   <source>Package whose card is shown</source>
   <translation>Paquet dont la fiche est montrée</translation>
  </message>
  <message>
   <source>Page (PDF)</source>
   <translation>Page (PDF)</translation>
  </message>
  <message>
   <source>Painting the picture</source>
   <translation>L’image est peinte</translation>
  </message>
  <message>
   <source>Pan</source>
   <translation>Déplacer</translation>
  </message>
  <message>
   <source>Patch</source>
   <translation>Imagette</translation>
  </message>
  <message>
   <source>Patch {index} of {count}</source>
   <translation>Imagette {index} sur {count}</translation>
  </message>
  <message>
   <source>Patch {index}, voted {title} by most models</source>
   <translation>Imagette {index}, votée {title} par la plupart des modèles</translation>
  </message>
  <message>
   <source>Patch {number} of {count}</source>
   <translation>Imagette {number} sur {count}</translation>
  </message>
  <message>
   <source>Patches</source>
   <translation>Imagettes</translation>
  </message>
  <message>
   <source>Patches and what every model said of them</source>
   <translation>Imagettes et ce que chaque modèle en a dit</translation>
  </message>
  <message>
   <source>Patches beside it: letter of the vote, shared area</source>
   <translation>Imagettes voisines : lettre du vote, aire commune</translation>
  </message>
  <message>
   <source>Patches by vote</source>
   <translation>Imagettes par vote</translation>
  </message>
  <message>
   <source>Patches drawn a third time</source>
   <translation>Imagettes tirées une troisième fois</translation>
  </message>
  <message>
   <source>Patches drawn again</source>
   <translation>Imagettes tirées de nouveau</translation>
  </message>
  <message>
   <source>Patches on which two models vote alike</source>
   <translation>Imagettes sur lesquelles deux modèles votent de même</translation>
  </message>
  <message>
   <source>Patches per film</source>
   <translation>Imagettes par cliché</translation>
  </message>
  <message>
   <source>Patient information is off: only technical values are shown.</source>
   <translation>Les données du patient sont masquées : seules les valeurs techniques sont montrées.</translation>
  </message>
  <message>
   <source>Patient not known</source>
   <translation>Patient inconnu</translation>
  </message>
  <message>
   <source>Patient {id}</source>
   <translation>Patient {id}</translation>
  </message>
  <message>
   <source>Patients, studies, series and images</source>
   <translation>Patients, examens, séries et images</translation>
  </message>
  <message>
   <source>Perhaps rotated: above the heart, the space between the lungs lies {share:.0%} of the chest width to the left of the midline, as in a patient who is turned.</source>
   <translation>Peut-être en rotation : au-dessus du cœur, l’espace entre les poumons est à {share:.0%} de la largeur du thorax à gauche de la ligne médiane, comme chez un patient tourné.</translation>
  </message>
  <message>
   <source>Perhaps rotated: above the heart, the space between the lungs lies {share:.0%} of the chest width to the right of the midline, as in a patient who is turned.</source>
   <translation>Peut-être en rotation : au-dessus du cœur, l’espace entre les poumons est à {share:.0%} de la largeur du thorax à droite de la ligne médiane, comme chez un patient tourné.</translation>
  </message>
  <message>
   <source>Picture (PNG)</source>
   <translation>Image (PNG)</translation>
  </message>
  <message>
   <source>Pictures</source>
   <translation>Images</translation>
  </message>
  <message>
   <source>Pink</source>
   <translation>Rose</translation>
  </message>
  <message>
   <source>Pixel under the pointer</source>
   <translation>Pixel sous le pointeur</translation>
  </message>
  <message>
   <source>Pixels</source>
   <translation>Pixels</translation>
  </message>
  <message>
   <source>Place it by the outlines of lungs and heart, to be checked and changed by hand.</source>
   <translation>Le placer d’après les contours des poumons et du cœur, à vérifier et à corriger à la main.</translation>
  </message>
  <message>
   <source>Place the cardiothoracic ratio by the outlines</source>
   <translation>Placer l’index cardio-thoracique d’après les contours</translation>
  </message>
  <message>
   <source>Plan a run like this one.</source>
   <translation>Planifier un entraînement comme celui-ci.</translation>
  </message>
  <message>
   <source>Plan a run.</source>
   <translation>Planifier un entraînement.</translation>
  </message>
  <message>
   <source>Plan, watch, compare and release training runs in a window of their own.</source>
   <translation>Planifier, suivre, comparer et publier des entraînements dans une fenêtre à part.</translation>
  </message>
  <message>
   <source>Plateau</source>
   <translation>Plateau</translation>
  </message>
  <message>
   <source>Point at a patch to see what each model said of it. Click to keep it.</source>
   <translation>Pointez une imagette pour voir ce que chaque modèle en a dit. Cliquez pour la garder.</translation>
  </message>
  <message>
   <source>Polygon</source>
   <translation>Polygone</translation>
  </message>
  <message>
   <source>Precision</source>
   <translation>Précision</translation>
  </message>
  <message>
   <source>Prediction set that counts</source>
   <translation>Ensemble de prédiction</translation>
  </message>
  <message>
   <source>Prediction sets, by the share of films that they miss</source>
   <translation>Ensembles de prédiction, selon la part des clichés qu’ils manquent</translation>
  </message>
  <message>
   <source>Preparing films</source>
   <translation>Préparation des clichés</translation>
  </message>
  <message>
   <source>Press Analyse for a second look: the lungs are outlined, patches are drawn inside them, every model votes on every patch, and an ensemble weighs the votes.</source>
   <translation>Pressez Analyser pour un second regard : les poumons sont délimités, des imagettes y sont tirées, chaque modèle vote sur chaque imagette et un ensemble pèse les votes.</translation>
  </message>
  <message>
   <source>Previous patch</source>
   <translation>Imagette précédente</translation>
  </message>
  <message>
   <source>Previous study</source>
   <translation>Examen précédent</translation>
  </message>
  <message>
   <source>Prior</source>
   <translation>Antérieur</translation>
  </message>
  <message>
   <source>Prior beside current</source>
   <translation>Antérieur à côté de l’actuel</translation>
  </message>
  <message>
   <source>Prior, {span} earlier</source>
   <translation>Antérieur, {span} plus tôt</translation>
  </message>
  <message>
   <source>Processor</source>
   <translation>Processeur</translation>
  </message>
  <message>
   <source>Progress of the audit</source>
   <translation>Progression de l’audit</translation>
  </message>
  <message>
   <source>Progress of the export</source>
   <translation>Avancement de l’export</translation>
  </message>
  <message>
   <source>Propose ratio</source>
   <translation>Proposer l’index</translation>
  </message>
  <message>
   <source>Propose the cardiothoracic ratio</source>
   <translation>Proposer l’index cardio-thoracique</translation>
  </message>
  <message>
   <source>Protocol in use</source>
   <translation>Protocole en usage</translation>
  </message>
  <message>
   <source>Put the film right first.</source>
   <translation>Remettez d’abord le cliché à l’endroit.</translation>
  </message>
  <message>
   <source>Quality like the training films</source>
   <translation>Qualité comme celle des clichés d’entraînement</translation>
  </message>
  <message>
   <source>Queued</source>
   <translation>En file</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Quitter</translation>
  </message>
  <message>
   <source>RG</source>
   <translation>RG</translation>
  </message>
  <message>
   <source>ROC curves</source>
   <translation>Courbes ROC</translation>
  </message>
  <message>
   <source>Raise gamma; for the eye only, and said on the film.</source>
   <translation>Relever le gamma ; pour l’œil seulement, et signalé sur le cliché.</translation>
  </message>
  <message>
   <source>Rank: share of {films} normal films with less.</source>
   <translation>Rang : part de {films} clichés normaux qui en ont moins.</translation>
  </message>
  <message>
   <source>Reading the card …</source>
   <translation>Lecture de la fiche …</translation>
  </message>
  <message>
   <source>Reading the film again</source>
   <translation>Le cliché est relu</translation>
  </message>
  <message>
   <source>Reading …</source>
   <translation>Lecture …</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>Prêt</translation>
  </message>
  <message>
   <source>Rebuild the study index</source>
   <translation>Reconstruire l’index des examens</translation>
  </message>
  <message>
   <source>Recall</source>
   <translation>Rappel</translation>
  </message>
  <message>
   <source>Recipe</source>
   <translation>Recette</translation>
  </message>
  <message>
   <source>Recipes (*.toml)</source>
   <translation>Recettes (*.toml)</translation>
  </message>
  <message>
   <source>Reckoning …</source>
   <translation>Calcul …</translation>
  </message>
  <message>
   <source>Rectangle</source>
   <translation>Rectangle</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Rétablir</translation>
  </message>
  <message>
   <source>Refused</source>
   <translation>Refusé</translation>
  </message>
  <message>
   <source>Refused; what follows is raw output</source>
   <translation>Refusé ; ce qui suit est une sortie brute</translation>
  </message>
  <message>
   <source>Release</source>
   <translation>Publier</translation>
  </message>
  <message>
   <source>Releasing {name}: it is measured on films that did not train it …</source>
   <translation>Publication de {name} : il est mesuré sur des clichés qui ne l’ont pas entraîné …</translation>
  </message>
  <message>
   <source>Reliability diagram</source>
   <translation>Diagramme de fiabilité</translation>
  </message>
  <message>
   <source>Replace</source>
   <translation>Remplacer</translation>
  </message>
  <message>
   <source>Replace the file?</source>
   <translation>Remplacer le fichier ?</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Rapport</translation>
  </message>
  <message>
   <source>Research use only</source>
   <translation>Réservé à la recherche</translation>
  </message>
  <message>
   <source>Research use only – not a medical device</source>
   <translation>Réservé à la recherche – n’est pas un dispositif médical</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Réinitialiser</translation>
  </message>
  <message>
   <source>Reset {name}</source>
   <translation>Réinitialiser : {name}</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Reprendre</translation>
  </message>
  <message>
   <source>Resume goes on from the last checkpoint. If it happens again, the log says where.</source>
   <translation>Reprendre continue depuis le dernier point de reprise. Si cela se reproduit, le journal dit où.</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>Droite</translation>
  </message>
  <message>
   <source>Right button</source>
   <translation>Bouton droit</translation>
  </message>
  <message>
   <source>Right drag</source>
   <translation>Glisser à droite</translation>
  </message>
  <message>
   <source>Right lightens the middle tones. For the eye only, and said on the film.</source>
   <translation>Vers la droite, les tons moyens s’éclaircissent. Pour l’œil seulement, et signalé sur le cliché.</translation>
  </message>
  <message>
   <source>Right lung</source>
   <translation>Poumon droit</translation>
  </message>
  <message>
   <source>Right lung, left lung and heart, pixel by pixel.</source>
   <translation>Poumon droit, poumon gauche et cœur, pixel par pixel.</translation>
  </message>
  <message>
   <source>Right map</source>
   <translation>Carte de droite</translation>
  </message>
  <message>
   <source>Right polarity</source>
   <translation>Bonne polarité</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>Entraînement</translation>
  </message>
  <message>
   <source>Runs</source>
   <translation>Entraînements</translation>
  </message>
  <message>
   <source>Runs the models although the film was refused. The numbers mean nothing for such a film.</source>
   <translation>Exécute les modèles bien que le cliché ait été refusé. Les nombres ne veulent rien dire pour un tel cliché.</translation>
  </message>
  <message>
   <source>S-shaped</source>
   <translation>En S</translation>
  </message>
  <message>
   <source>S-shaped curve</source>
   <translation>Courbe en S</translation>
  </message>
  <message>
   <source>SD</source>
   <translation>Écart-type</translation>
  </message>
  <message>
   <source>Said then</source>
   <translation>Dit alors</translation>
  </message>
  <message>
   <source>Same day</source>
   <translation>Même jour</translation>
  </message>
  <message>
   <source>Same name and date of birth</source>
   <translation>Mêmes nom et date de naissance</translation>
  </message>
  <message>
   <source>Same patient ID</source>
   <translation>Même ID de patient</translation>
  </message>
  <message>
   <source>Same patient ID, but another name</source>
   <translation>Même ID de patient, mais autre nom</translation>
  </message>
  <message>
   <source>Same patient, date not known</source>
   <translation>Même patient, date inconnue</translation>
  </message>
  <message>
   <source>Same view</source>
   <translation>Même incidence</translation>
  </message>
  <message>
   <source>Save after this batch and end; Resume goes on exactly there.</source>
   <translation>Enregistrer après ce lot et terminer ; Reprendre continue exactement là.</translation>
  </message>
  <message>
   <source>Saved: {name}</source>
   <translation>Enregistré : {name}</translation>
  </message>
  <message>
   <source>Say what each model said of the next patch.</source>
   <translation>Dire ce que chaque modèle a dit de l’imagette suivante.</translation>
  </message>
  <message>
   <source>Say what each model said of the patch before.</source>
   <translation>Dire ce que chaque modèle a dit de l’imagette précédente.</translation>
  </message>
  <message>
   <source>Scores</source>
   <translation>Scores</translation>
  </message>
  <message>
   <source>Scores without each model</source>
   <translation>Scores sans chaque modèle</translation>
  </message>
  <message>
   <source>Search studies</source>
   <translation>Chercher des examens</translation>
  </message>
  <message>
   <source>Search tag, name or value</source>
   <translation>Chercher balise, nom ou valeur</translation>
  </message>
  <message>
   <source>Search the settings</source>
   <translation>Chercher dans les réglages</translation>
  </message>
  <message>
   <source>Search the study index</source>
   <translation>Chercher dans l’index des examens</translation>
  </message>
  <message>
   <source>Second prior</source>
   <translation>Deuxième antérieur</translation>
  </message>
  <message>
   <source>Sections</source>
   <translation>Sections</translation>
  </message>
  <message>
   <source>Seed of the patches</source>
   <translation>Graine des imagettes</translation>
  </message>
  <message>
   <source>Seed {seed}, {epochs} epochs, {steps} steps.</source>
   <translation>Graine {seed}, {epochs} époques, {steps} pas.</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Réglages</translation>
  </message>
  <message>
   <source>Settings …</source>
   <translation>Réglages …</translation>
  </message>
  <message>
   <source>Share of each zone under at least one patch, patches with their centre there, and the class that most of them were voted.</source>
   <translation>Part de chaque zone sous au moins une imagette, imagettes centrées là, et la classe que la plupart ont reçue.</translation>
  </message>
  <message>
   <source>Share of right calls against the score, {films} test films; on the diagonal a score is what it says.</source>
   <translation>Part des réponses justes selon le score, {films} clichés de test ; sur la diagonale, un score tient ce qu’il dit.</translation>
  </message>
  <message>
   <source>Share of the batches that is done</source>
   <translation>Part des lots effectués</translation>
  </message>
  <message>
   <source>Share of the patches that most models gave to each class, with the 95 % band. {shares}.</source>
   <translation>Part des imagettes que la plupart des modèles ont donnée à chaque classe, avec la bande à 95 %. {shares}.</translation>
  </message>
  <message>
   <source>Show ({key})</source>
   <translation>Afficher ({key})</translation>
  </message>
  <message>
   <source>Show four films.</source>
   <translation>Montrer quatre clichés.</translation>
  </message>
  <message>
   <source>Show how often each value occurs, with the ends of the window to drag.</source>
   <translation>Montrer la fréquence de chaque valeur, avec les extrémités de la fenêtre à déplacer.</translation>
  </message>
  <message>
   <source>Show one film.</source>
   <translation>Montrer un cliché.</translation>
  </message>
  <message>
   <source>Show or hide everything that is drawn on the film.</source>
   <translation>Afficher ou masquer tout ce qui est tracé sur le cliché.</translation>
  </message>
  <message>
   <source>Show or hide how many patches lie over each place.</source>
   <translation>Afficher ou masquer le nombre d’imagettes sur chaque endroit.</translation>
  </message>
  <message>
   <source>Show or hide sizes, ratio and opacity on the film, where they were measured.</source>
   <translation>Afficher ou masquer tailles, index et opacité sur le cliché, là où ils ont été mesurés.</translation>
  </message>
  <message>
   <source>Show or hide the outlines of lungs and heart.</source>
   <translation>Afficher ou masquer les contours des poumons et du cœur.</translation>
  </message>
  <message>
   <source>Show or hide the patches and what they were voted for.</source>
   <translation>Afficher ou masquer les imagettes et leurs votes.</translation>
  </message>
  <message>
   <source>Show or hide where the models looked for one class.</source>
   <translation>Afficher ou masquer où les modèles ont regardé pour une classe.</translation>
  </message>
  <message>
   <source>Show the log</source>
   <translation>Montrer le journal</translation>
  </message>
  <message>
   <source>Show the map, then go through the classes.</source>
   <translation>Montrer la carte, puis parcourir les classes.</translation>
  </message>
  <message>
   <source>Show the next open study.</source>
   <translation>Montrer l’examen ouvert suivant.</translation>
  </message>
  <message>
   <source>Show the other film in the same place; again brings this one back.</source>
   <translation>Montrer l’autre cliché à la même place ; de nouveau ramène celui-ci.</translation>
  </message>
  <message>
   <source>Show the previous open study.</source>
   <translation>Montrer l’examen ouvert précédent.</translation>
  </message>
  <message>
   <source>Show the study index and type a name, ID, date, view or finding.</source>
   <translation>Montrer l’index des examens et taper un nom, un ID, une date, une incidence ou un résultat.</translation>
  </message>
  <message>
   <source>Show the whole film.</source>
   <translation>Montrer le cliché entier.</translation>
  </message>
  <message>
   <source>Show the whole report as it is printed.</source>
   <translation>Afficher le rapport entier tel qu’il s’imprime.</translation>
  </message>
  <message>
   <source>Show the whole report in the browser.</source>
   <translation>Afficher le rapport entier dans le navigateur.</translation>
  </message>
  <message>
   <source>Show three films side by side.</source>
   <translation>Montrer trois clichés côte à côte.</translation>
  </message>
  <message>
   <source>Show two films one above the other.</source>
   <translation>Montrer deux clichés l’un au-dessus de l’autre.</translation>
  </message>
  <message>
   <source>Show two films side by side.</source>
   <translation>Montrer deux clichés côte à côte.</translation>
  </message>
  <message>
   <source>Show {title}</source>
   <translation>Afficher : {title}</translation>
  </message>
  <message>
   <source>Shows how often each grey occurs, with ends that can be dragged.</source>
   <translation>Montre la fréquence de chaque gris, avec des extrémités à déplacer.</translation>
  </message>
  <message>
   <source>Shuffled in 64 pieces</source>
   <translation>Mélangé en 64 morceaux</translation>
  </message>
  <message>
   <source>Size of all text in the window.</source>
   <translation>Taille de tout le texte de la fenêtre.</translation>
  </message>
  <message>
   <source>Sizes are those of the outlines. Brightness: mean and standard deviation, in per cent of the display range. Asymmetry: right less left lung, over both.</source>
   <translation>Les tailles sont celles des contours. Luminosité : moyenne et écart type, en pour cent de la plage affichée. Asymétrie : poumon droit moins gauche, sur les deux.</translation>
  </message>
  <message>
   <source>Soft tissue</source>
   <translation>Tissus mous</translation>
  </message>
  <message>
   <source>Soft tissue (by brightness)</source>
   <translation>Tissus mous (par la luminosité)</translation>
  </message>
  <message>
   <source>Soft tissue (by lung outline)</source>
   <translation>Tissus mous (par le contour pulmonaire)</translation>
  </message>
  <message>
   <source>Some settings were not understood</source>
   <translation>Certains réglages n’ont pas été compris</translation>
  </message>
  <message>
   <source>Something could not be done</source>
   <translation>Quelque chose n’a pas pu être fait</translation>
  </message>
  <message>
   <source>Something outside the lungs sways the verdict.</source>
   <translation>Quelque chose hors des poumons influence le verdict.</translation>
  </message>
  <message>
   <source>Something unforeseen happened</source>
   <translation>Un imprévu s’est produit</translation>
  </message>
  <message>
   <source>Speaks against it</source>
   <translation>Parle contre</translation>
  </message>
  <message>
   <source>Speaks for it</source>
   <translation>Parle pour</translation>
  </message>
  <message>
   <source>Speed of window and level</source>
   <translation>Vitesse du fenêtrage</translation>
  </message>
  <message>
   <source>Squares at random places inside the lungs, the same ones for the same seed. Each mark has the colour and letter of the class that the patch was voted for. Point at one to see what every model said of it.</source>
   <translation>Carrés à des endroits tirés au hasard dans les poumons, les mêmes pour une même graine. Chaque marque a la couleur et la lettre de la classe votée pour l’imagette. Pointez-en une pour voir ce que chaque modèle en a dit.</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Démarrer</translation>
  </message>
  <message>
   <source>Start it again when you like.</source>
   <translation>Relancez quand vous voulez.</translation>
  </message>
  <message>
   <source>Start it in a terminal with python -m trainer resume and the run folder.</source>
   <translation>Lancez-le dans un terminal avec python -m trainer resume et le dossier de l’entraînement.</translation>
  </message>
  <message>
   <source>Start now</source>
   <translation>Démarrer maintenant</translation>
  </message>
  <message>
   <source>Starting</source>
   <translation>Démarrage</translation>
  </message>
  <message>
   <source>Starting …</source>
   <translation>Démarrage …</translation>
  </message>
  <message>
   <source>State</source>
   <translation>État</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>État</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Arrêter</translation>
  </message>
  <message>
   <source>Stop and keep</source>
   <translation>Arrêter et garder</translation>
  </message>
  <message>
   <source>Stop at the next batch; what was found so far stays.</source>
   <translation>S’arrête au prochain lot ; ce qui est déjà trouvé reste.</translation>
  </message>
  <message>
   <source>Stop looking for films</source>
   <translation>Arrêter la recherche de clichés</translation>
  </message>
  <message>
   <source>Stop searching a folder or archive; what was found so far stays.</source>
   <translation>Arrêter la recherche dans un dossier ou une archive ; ce qui est déjà trouvé reste.</translation>
  </message>
  <message>
   <source>Stop speaking of the patch that was clicked.</source>
   <translation>Ne plus parler de l’imagette cliquée.</translation>
  </message>
  <message>
   <source>Stop the analysis</source>
   <translation>Arrêter l’analyse</translation>
  </message>
  <message>
   <source>Stop the audit</source>
   <translation>Arrêter l’audit</translation>
  </message>
  <message>
   <source>Stop this; the run stays as it is.</source>
   <translation>Arrêter ceci ; l’entraînement reste tel quel.</translation>
  </message>
  <message>
   <source>Stop what is being done.</source>
   <translation>Arrêter ce qui est en cours.</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Arrêté</translation>
  </message>
  <message>
   <source>Stopped and kept</source>
   <translation>Arrêté et gardé</translation>
  </message>
  <message>
   <source>Stopped, with everything kept. {where} Resume goes on exactly there.</source>
   <translation>Arrêté, tout est gardé. {where} Reprendre continue exactement là.</translation>
  </message>
  <message>
   <source>Stopped. Choose it again to make it.</source>
   <translation>Arrêté. Choisissez-la de nouveau pour la faire.</translation>
  </message>
  <message>
   <source>Stopped; nothing was written.</source>
   <translation>Arrêté ; rien n’a été écrit.</translation>
  </message>
  <message>
   <source>Stopping</source>
   <translation>Arrêt en cours</translation>
  </message>
  <message>
   <source>Stops the analysis and the maps that are being made.</source>
   <translation>Arrête l’analyse et les cartes en cours.</translation>
  </message>
  <message>
   <source>Straight</source>
   <translation>Droite</translation>
  </message>
  <message>
   <source>Studies that are open</source>
   <translation>Examens qui sont ouverts</translation>
  </message>
  <message>
   <source>Study {id}</source>
   <translation>Examen {id}</translation>
  </message>
  <message>
   <source>Study {number}</source>
   <translation>Examen {number}</translation>
  </message>
  <message>
   <source>Supine patient: the heart lies broader and the ratio is too high.</source>
   <translation>Patient couché : le cœur s’étale et l’index est trop élevé.</translation>
  </message>
  <message>
   <source>Swap black and white.</source>
   <translation>Échanger le noir et le blanc.</translation>
  </message>
  <message>
   <source>Swipe</source>
   <translation>Balayage</translation>
  </message>
  <message>
   <source>Table (*.csv)</source>
   <translation>Tableau (*.csv)</translation>
  </message>
  <message>
   <source>Table {number}</source>
   <translation>Table {number}</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Balise</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Balises</translation>
  </message>
  <message>
   <source>Tags of the file</source>
   <translation>Balises du fichier</translation>
  </message>
  <message>
   <source>Take films out of the study index whose files are gone.</source>
   <translation>Retirer de l’index les clichés dont les fichiers ont disparu.</translation>
  </message>
  <message>
   <source>Take out of the queue</source>
   <translation>Retirer de la file</translation>
  </message>
  <message>
   <source>Take the last change of annotations, layers or display back, on whatever study it was.</source>
   <translation>Annuler le dernier changement d’annotations, de couches ou d’affichage, dans quelque examen que ce soit.</translation>
  </message>
  <message>
   <source>Take the selected annotation off the film; undo brings it back.</source>
   <translation>Retirer du cliché l’annotation choisie ; annuler la fait revenir.</translation>
  </message>
  <message>
   <source>Take the verdict apart: patches by model, class and agreement, fewer of them, or others.</source>
   <translation>Décomposer le verdict : imagettes par modèle, classe et accord, moins d’entre elles ou d’autres.</translation>
  </message>
  <message>
   <source>Taken apart: the raw score of</source>
   <translation>Décomposé : le score brut de</translation>
  </message>
  <message>
   <source>Takes the first patches only; no model looks again.</source>
   <translation>Ne prend que les premières imagettes ; aucun modèle ne regarde de nouveau.</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Texte</translation>
  </message>
  <message>
   <source>Text and markers filled in</source>
   <translation>Texte et marques effacés</translation>
  </message>
  <message>
   <source>Text or a marker on the film sways the verdict.</source>
   <translation>Un texte ou une marque sur le cliché influence le verdict.</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Taille du texte</translation>
  </message>
  <message>
   <source>That is no key.</source>
   <translation>Ce n’est pas une touche.</translation>
  </message>
  <message>
   <source>The DICOMDIR {name} holds no image.</source>
   <translation>Le DICOMDIR {name} ne contient aucune image.</translation>
  </message>
  <message>
   <source>The analysis was refused</source>
   <translation>L’analyse a été refusée</translation>
  </message>
  <message>
   <source>The archive is not safe to open</source>
   <translation>L’archive n’est pas sûre à ouvrir</translation>
  </message>
  <message>
   <source>The archive {name} holds no image.</source>
   <translation>L’archive {name} ne contient aucune image.</translation>
  </message>
  <message>
   <source>The audit was stopped.</source>
   <translation>L’audit a été arrêté.</translation>
  </message>
  <message>
   <source>The best figures, beside those of other runs</source>
   <translation>Les meilleurs chiffres, à côté de ceux d’autres entraînements</translation>
  </message>
  <message>
   <source>The best score is {score:.2f}, at least the {least:.2f} asked for.</source>
   <translation>Le meilleur score est de {score:.2f}, au moins les {least:.2f} demandés.</translation>
  </message>
  <message>
   <source>The best score is {score:.2f}, below the {least:.2f} asked for.</source>
   <translation>Le meilleur score est de {score:.2f}, sous les {least:.2f} demandés.</translation>
  </message>
  <message>
   <source>The class with the highest score, put into words. It says that the picture resembles the films of that class on which the models were trained. It is no diagnosis: a film cannot prove or exclude an infection. “Not sure” means that the best score is not far enough ahead to be acted on.</source>
   <translation>La classe au score le plus élevé, mise en mots. Elle dit que l’image ressemble aux clichés de cette classe sur lesquels les modèles ont été entraînés. Ce n’est pas un diagnostic : un cliché ne peut ni prouver ni exclure une infection. « Incertain » veut dire que le meilleur score n’a pas assez d’avance pour agir d’après lui.</translation>
  </message>
  <message>
   <source>The clipboard holds no files and no whole path.</source>
   <translation>Le presse-papiers ne contient ni fichiers ni chemin complet.</translation>
  </message>
  <message>
   <source>The command gets this key and no other.</source>
   <translation>La commande reçoit cette touche et aucune autre.</translation>
  </message>
  <message>
   <source>The command keeps its keys and gets this one too.</source>
   <translation>La commande garde ses touches et reçoit aussi celle-ci.</translation>
  </message>
  <message>
   <source>The command stays in menus and in the command palette.</source>
   <translation>La commande reste dans les menus et dans la palette de commandes.</translation>
  </message>
  <message>
   <source>The computer ran out of memory.</source>
   <translation>L’ordinateur a manqué de mémoire.</translation>
  </message>
  <message>
   <source>The data check forbids it: {text}</source>
   <translation>La vérification des données l’interdit : {text}</translation>
  </message>
  <message>
   <source>The data could not be checked</source>
   <translation>Les données n’ont pas pu être vérifiées</translation>
  </message>
  <message>
   <source>The device cannot be used</source>
   <translation>L’appareil ne peut être utilisé</translation>
  </message>
  <message>
   <source>The ensemble turns the votes of all models into one number per class; they sum to 1. Calibrated means: on films that trained nothing, about 58 of 100 films scored 0.58 really had that class. Not calibrated means: the numbers only put the classes in order. Either way they hold for films like the training films.</source>
   <translation>L’ensemble transforme les votes de tous les modèles en un nombre par classe ; leur somme est 1. Calibré veut dire : sur des clichés qui n’ont rien entraîné, environ 58 sur 100 de ceux au score 0.58 avaient vraiment cette classe. Non calibré veut dire : les nombres ne font qu’ordonner les classes. Dans les deux cas, ils valent pour des clichés semblables à ceux de l’entraînement.</translation>
  </message>
  <message>
   <source>The file as it was is kept as {name} beside it.</source>
   <translation>Le fichier tel qu’il était est gardé à côté sous le nom {name}.</translation>
  </message>
  <message>
   <source>The file could not be opened</source>
   <translation>Le fichier n’a pas pu être ouvert</translation>
  </message>
  <message>
   <source>The file does not say how it was made.</source>
   <translation>Le fichier ne dit pas comment il a été fait.</translation>
  </message>
  <message>
   <source>The file does not say how the beam crossed the patient.</source>
   <translation>Le fichier ne dit pas comment le faisceau a traversé le patient.</translation>
  </message>
  <message>
   <source>The file does not say what it shows.</source>
   <translation>Le fichier ne dit pas ce qu’il montre.</translation>
  </message>
  <message>
   <source>The file holds {count} frames; only frame {frame} was analysed.</source>
   <translation>Le fichier contient {count} images ; seule l’image {frame} a été analysée.</translation>
  </message>
  <message>
   <source>The file is damaged</source>
   <translation>Le fichier est endommagé</translation>
  </message>
  <message>
   <source>The file is missing</source>
   <translation>Le fichier manque</translation>
  </message>
  <message>
   <source>The file of an open film is gone</source>
   <translation>Le fichier d’un cliché ouvert a disparu</translation>
  </message>
  <message>
   <source>The file of the prior is missing</source>
   <translation>Le fichier de l’antérieur manque</translation>
  </message>
  <message>
   <source>The file of this film does not say who it shows.</source>
   <translation>Le fichier de ce cliché ne dit pas qui il montre.</translation>
  </message>
  <message>
   <source>The file says that this is {part}, not a chest.</source>
   <translation>Le fichier dit que ceci n’est pas un thorax, mais : {part}.</translation>
  </message>
  <message>
   <source>The file says that words are part of its pixels: look whether a name is among them.</source>
   <translation>Le fichier dit que des mots font partie de ses pixels : regardez si un nom s’y trouve.</translation>
  </message>
  <message>
   <source>The file states no spacing, so lengths are in pixels.</source>
   <translation>Le fichier n’indique pas l’espacement, donc les longueurs sont en pixels.</translation>
  </message>
  <message>
   <source>The files of {number} open films are gone</source>
   <translation>Les fichiers de {number} clichés ouverts ont disparu</translation>
  </message>
  <message>
   <source>The film as it is</source>
   <translation>Le cliché tel quel</translation>
  </message>
  <message>
   <source>The film in its own pixels as it is shown, with what is drawn on it.</source>
   <translation>Le cliché dans ses propres pixels tel qu’il est montré, avec ce qui y est dessiné.</translation>
  </message>
  <message>
   <source>The film is being analysed; what the verdict is made of then stands here.</source>
   <translation>Le cliché est en cours d’analyse ; ce dont le verdict est fait se trouvera alors ici.</translation>
  </message>
  <message>
   <source>The film is flatter than 99.5 % of the training films: its greys span {span:.2f} of the range.</source>
   <translation>Le cliché est plus terne que 99,5 % des clichés d’entraînement : ses gris couvrent {span:.2f} de la plage.</translation>
  </message>
  <message>
   <source>The film is one of several images in its file.</source>
   <translation>Le cliché est l’une des images de son fichier.</translation>
  </message>
  <message>
   <source>The film is scaled to the page; nothing can be measured on it.</source>
   <translation>Le cliché est mis à l’échelle de la page ; rien ne peut y être mesuré.</translation>
  </message>
  <message>
   <source>The film is unlike {share:.0%} of such films: no class fits the prediction set.</source>
   <translation>Le cliché ne ressemble pas à {share:.0%} de tels clichés : aucune classe n’entre dans l’ensemble de prédiction.</translation>
  </message>
  <message>
   <source>The film seems to lie on its side.</source>
   <translation>Le cliché semble couché sur le côté.</translation>
  </message>
  <message>
   <source>The films themselves stay where they are. This cannot be undone.</source>
   <translation>Les clichés eux-mêmes restent où ils sont. Cela ne peut pas être annulé.</translation>
  </message>
  <message>
   <source>The first batches are being trained.</source>
   <translation>Les premiers lots sont en cours d’entraînement.</translation>
  </message>
  <message>
   <source>The first one that matches a film is taken; the order counts.</source>
   <translation>Le premier qui convient à un cliché est retenu ; l’ordre compte.</translation>
  </message>
  <message>
   <source>The folder {name} holds no image.</source>
   <translation>Le dossier {name} ne contient aucune image.</translation>
  </message>
  <message>
   <source>The four scores</source>
   <translation>Les quatre scores</translation>
  </message>
  <message>
   <source>The heart is far too small for these lungs.</source>
   <translation>Le cœur est bien trop petit pour ces poumons.</translation>
  </message>
  <message>
   <source>The heart lies above the middle of the lungs, as if the film were upside down.</source>
   <translation>Le cœur se trouve au-dessus du milieu des poumons, comme si le cliché était à l’envers.</translation>
  </message>
  <message>
   <source>The heart lies to the left of the image: the film may be mirrored, or the heart lie on the right.</source>
   <translation>Le cœur est à gauche de l’image : le cliché peut être en miroir, ou le cœur se trouver à droite chez le patient.</translation>
  </message>
  <message>
   <source>The heart was not found.</source>
   <translation>Le cœur n’a pas été trouvé.</translation>
  </message>
  <message>
   <source>The image has only {columns} x {rows} pixels; at least {least} on each side are needed.</source>
   <translation>L’image n’a que {columns} x {rows} pixels ; il en faut au moins {least} de chaque côté.</translation>
  </message>
  <message>
   <source>The image has text burned in, which may sway the scores.</source>
   <translation>L’image porte un texte incrusté, qui peut influencer les scores.</translation>
  </message>
  <message>
   <source>The image was compressed with loss.</source>
   <translation>L’image a été compressée avec perte.</translation>
  </message>
  <message>
   <source>The keys that run each command, by its id.</source>
   <translation>Les touches de chaque commande, par son identifiant.</translation>
  </message>
  <message>
   <source>The largest value of each figure in the last stage that was measured, on films that train nothing. Tick runs on the left to see them here.</source>
   <translation>La plus grande valeur de chaque chiffre à la dernière étape mesurée, sur des clichés qui n’entraînent rien. Cochez des entraînements à gauche pour les voir ici.</translation>
  </message>
  <message>
   <source>The last line of its log: {line}</source>
   <translation>La dernière ligne de son journal : {line}</translation>
  </message>
  <message>
   <source>The last measurement was the best so far.</source>
   <translation>La dernière mesure était la meilleure jusqu’ici.</translation>
  </message>
  <message>
   <source>The lead of {named} among the patches was settled after {settled} of {total}.</source>
   <translation>L’avance de {named} parmi les imagettes était acquise après {settled} sur {total}.</translation>
  </message>
  <message>
   <source>The lead of {title} was settled after {settled} of {total} patches.</source>
   <translation>L’avance de {title} était acquise après {settled} imagettes sur {total}.</translation>
  </message>
  <message>
   <source>The left and the middle button do the same.</source>
   <translation>Le bouton gauche et celui du milieu font la même chose.</translation>
  </message>
  <message>
   <source>The left and the right button do the same.</source>
   <translation>Les boutons gauche et droit font la même chose.</translation>
  </message>
  <message>
   <source>The left button does the same.</source>
   <translation>Le bouton gauche fait la même chose.</translation>
  </message>
  <message>
   <source>The lung mask is doubtful.</source>
   <translation>Le masque pulmonaire est douteux.</translation>
  </message>
  <message>
   <source>The lung outline is doubtful.</source>
   <translation>Le contour pulmonaire est douteux.</translation>
  </message>
  <message>
   <source>The lung outline is unusable.</source>
   <translation>Le contour pulmonaire est inutilisable.</translation>
  </message>
  <message>
   <source>The lungs are not darker than what lies between them, as air should be.</source>
   <translation>Les poumons ne sont pas plus sombres que ce qui les sépare, comme l’air devrait l’être.</translation>
  </message>
  <message>
   <source>The lungs cover too little of the image.</source>
   <translation>Les poumons couvrent trop peu de l’image.</translation>
  </message>
  <message>
   <source>The lungs cover too much of the image.</source>
   <translation>Les poumons couvrent trop de l’image.</translation>
  </message>
  <message>
   <source>The lungs do not lie side by side.</source>
   <translation>Les poumons ne sont pas côte à côte.</translation>
  </message>
  <message>
   <source>The lungs lie too close together.</source>
   <translation>Les poumons sont trop proches l’un de l’autre.</translation>
  </message>
  <message>
   <source>The main pattern of the feature maps, the same for every class (Muhammad and Yeasin 2020).</source>
   <translation>Le motif principal des cartes de caractéristiques, le même pour chaque classe (Muhammad et Yeasin 2020).</translation>
  </message>
  <message>
   <source>The map is being made …</source>
   <translation>La carte est en cours …</translation>
  </message>
  <message>
   <source>The map is empty: nothing in the patches spoke for this class.</source>
   <translation>La carte est vide : rien dans les imagettes ne parlait pour cette classe.</translation>
  </message>
  <message>
   <source>The mask fell into many pieces.</source>
   <translation>Le masque s’est morcelé.</translation>
  </message>
  <message>
   <source>The memory did not hold a whole batch: each is trained in {parts} parts whose gradients are added, and the training goes on.</source>
   <translation>La mémoire ne contenait pas un lot entier : chacun est entraîné en {parts} parties dont les gradients sont additionnés, et l’entraînement continue.</translation>
  </message>
  <message>
   <source>The middle and the right button do the same.</source>
   <translation>Le bouton du milieu et le droit font la même chose.</translation>
  </message>
  <message>
   <source>The middle button does the same.</source>
   <translation>Le bouton du milieu fait la même chose.</translation>
  </message>
  <message>
   <source>The model package cannot be used</source>
   <translation>Le paquet de modèles ne peut être utilisé</translation>
  </message>
  <message>
   <source>The model package was altered</source>
   <translation>Le paquet de modèles a été altéré</translation>
  </message>
  <message>
   <source>The model package with its version and fingerprint, the models in it, the device, the seed of the patches and the time of each stage. The same package, seed and device give the same result again.</source>
   <translation>Le paquet de modèles avec sa version et son empreinte, les modèles qu’il contient, l’appareil, la graine des imagettes et le temps de chaque étape. Les mêmes paquet, graine et appareil redonnent le même résultat.</translation>
  </message>
  <message>
   <source>The network was not compiled: torch needs a C++ compiler, such as g++, and this machine has none. The training is the same, only slower.</source>
   <translation>Le réseau n’a pas été compilé : torch a besoin d’un compilateur C++, comme g++, et cette machine n’en a pas. L’entraînement est le même, seulement plus lent.</translation>
  </message>
  <message>
   <source>The number of patches that the majority of the models gives to each class, and its score.</source>
   <translation>Le nombre d’imagettes que la majorité des modèles donne à chaque classe, et son score.</translation>
  </message>
  <message>
   <source>The outline crosses itself: its area means nothing.</source>
   <translation>Le contour se croise lui-même : son aire ne veut rien dire.</translation>
  </message>
  <message>
   <source>The outline of a lung is ragged.</source>
   <translation>Le contour d’un poumon est déchiqueté.</translation>
  </message>
  <message>
   <source>The outlines lack a lung or the heart.</source>
   <translation>Il manque aux contours un poumon ou le cœur.</translation>
  </message>
  <message>
   <source>The outlines of lungs and heart come with the analysis.</source>
   <translation>Les contours des poumons et du cœur viennent avec l’analyse.</translation>
  </message>
  <message>
   <source>The package does not say from whom it learnt.</source>
   <translation>Le paquet ne dit pas de qui il a appris.</translation>
  </message>
  <message>
   <source>The package does not say what its training films look like.</source>
   <translation>Le paquet ne dit pas à quoi ressemblent ses clichés d’entraînement.</translation>
  </message>
  <message>
   <source>The package knows no {named} in {people}.</source>
   <translation>Le paquet ne connaît pas, chez {people} : {named}.</translation>
  </message>
  <message>
   <source>The package learnt {classes} from no adult, or from too few.</source>
   <translation>Le paquet n’a appris d’aucun adulte, ou de trop peu : {classes}.</translation>
  </message>
  <message>
   <source>The package learnt {classes} from no child, or from too few.</source>
   <translation>Le paquet n’a appris d’aucun enfant, ou de trop peu : {classes}.</translation>
  </message>
  <message>
   <source>The package was released without the points of a reliability diagram.</source>
   <translation>Le paquet a été publié sans les points d’un diagramme de fiabilité.</translation>
  </message>
  <message>
   <source>The package {package} is installed, at once: ensembles that are fitted from now on can stand on it.</source>
   <translation>Le paquet {package} est installé aussitôt : les ensembles ajustés désormais peuvent s’appuyer sur lui.</translation>
  </message>
  <message>
   <source>The package {package} is installed. The viewer analyses with it from now on.</source>
   <translation>Le paquet {package} est installé. La visionneuse analyse désormais avec lui.</translation>
  </message>
  <message>
   <source>The patch, every pixel</source>
   <translation>L’imagette, chaque pixel</translation>
  </message>
  <message>
   <source>The patches cover only {share:.0%} of the lungs; what lies elsewhere was not looked at.</source>
   <translation>Les imagettes ne couvrent que {share:.0%} des poumons ; ce qui est ailleurs n’a pas été examiné.</translation>
  </message>
  <message>
   <source>The patient is a child, and the models tell children from adults more than they should.</source>
   <translation>Le patient est un enfant, et les modèles distinguent les enfants des adultes plus qu’ils ne devraient.</translation>
  </message>
  <message>
   <source>The patient of this film is not known</source>
   <translation>Le patient de ce cliché est inconnu</translation>
  </message>
  <message>
   <source>The patient's age is unknown, and the models tell children from adults more than they should.</source>
   <translation>L’âge du patient est inconnu, et les modèles distinguent les enfants des adultes plus qu’ils ne devraient.</translation>
  </message>
  <message>
   <source>The patient's age is unknown; children and adults are held to be possible.</source>
   <translation>L’âge du patient est inconnu ; enfants et adultes sont tenus pour possibles.</translation>
  </message>
  <message>
   <source>The prediction set that holds for {share:.0%} of such films is wider: {classes}.</source>
   <translation>L’ensemble de prédiction qui vaut pour {share:.0%} de tels clichés est plus large : {classes}.</translation>
  </message>
  <message>
   <source>The prediction set that holds for {share:.0%} of such films is {classes}.</source>
   <translation>L’ensemble de prédiction qui vaut pour {share:.0%} de tels clichés est {classes}.</translation>
  </message>
  <message>
   <source>The process is starting; it reads the data first.</source>
   <translation>Le processus démarre ; il lit d’abord les données.</translation>
  </message>
  <message>
   <source>The raw score of the leading class, taken apart: it starts at an equal share for every class, and each model’s weighted votes raise or lower it. The bars and the start sum to the raw score exactly (Aumann–Shapley; the weights are taken as given).</source>
   <translation>Le score brut de la classe en tête, décomposé : il commence par une part égale pour chaque classe, et les votes pondérés de chaque modèle le relèvent ou l’abaissent. Les barres et le départ donnent exactement le score brut (Aumann–Shapley ; les poids sont pris comme donnés).</translation>
  </message>
  <message>
   <source>The report of {name} is there.</source>
   <translation>Le rapport de {name} est prêt.</translation>
  </message>
  <message>
   <source>The rest is open.</source>
   <translation>Le reste est ouvert.</translation>
  </message>
  <message>
   <source>The result could not be saved</source>
   <translation>Le résultat n’a pas pu être enregistré</translation>
  </message>
  <message>
   <source>The right button does the same.</source>
   <translation>Le bouton droit fait la même chose.</translation>
  </message>
  <message>
   <source>The right way up</source>
   <translation>Dans le bon sens</translation>
  </message>
  <message>
   <source>The run is unharmed.</source>
   <translation>L’entraînement est intact.</translation>
  </message>
  <message>
   <source>The run {name} is already being trained.</source>
   <translation>L’entraînement {name} est déjà en cours.</translation>
  </message>
  <message>
   <source>The same picture for an archive. Nothing can be measured on it.</source>
   <translation>La même image pour une archive. Rien ne peut y être mesuré.</translation>
  </message>
  <message>
   <source>The same seed draws the same patches from the same film; another one shows how much chance matters.</source>
   <translation>La même graine tire les mêmes imagettes du même cliché ; une autre montre la part du hasard.</translation>
  </message>
  <message>
   <source>The sample is missing</source>
   <translation>L’exemple manque</translation>
  </message>
  <message>
   <source>The scores are not calibrated, so they only rank the classes.</source>
   <translation>Les scores ne sont pas calibrés, donc ils ne font qu’ordonner les classes.</translation>
  </message>
  <message>
   <source>The segmenter is unsure of the lungs.</source>
   <translation>Le segmenteur n’est pas sûr des poumons.</translation>
  </message>
  <message>
   <source>The segmenter took the right lung for the left one; the sides were set by position.</source>
   <translation>Le segmenteur a pris le poumon droit pour le gauche ; les côtés ont été fixés par la position.</translation>
  </message>
  <message>
   <source>The settings could not be read: {reason}.</source>
   <translation>Les réglages n’ont pas pu être lus : {reason}.</translation>
  </message>
  <message>
   <source>The settings file is damaged and cannot be read.</source>
   <translation>Le fichier des réglages est endommagé et illisible.</translation>
  </message>
  <message>
   <source>The settings were written by a newer version of this program.</source>
   <translation>Les réglages ont été écrits par une version plus récente de ce programme.</translation>
  </message>
  <message>
   <source>The share of patches that most models gave to each class, after one patch, two, and so on, with the band in which the leading share lies in 95 of 100 such draws (Wilson). Settled means: from there on chance alone no longer explains the lead over any other class. It says nothing of whether the models are right.</source>
   <translation>La part des imagettes que la plupart des modèles ont donnée à chaque classe, après une imagette, deux, et ainsi de suite, avec la bande où se trouve la part en tête dans 95 tirages sur 100 (Wilson). Acquise veut dire : à partir de là, le hasard seul n’explique plus l’avance sur toute autre classe. Cela ne dit rien de la justesse des modèles.</translation>
  </message>
  <message>
   <source>The side of the heart means nothing in a film that is upside down.</source>
   <translation>Dans un cliché à l’envers, le côté du cœur ne signifie rien.</translation>
  </message>
  <message>
   <source>The study index cannot be used</source>
   <translation>L’index des examens ne peut être utilisé</translation>
  </message>
  <message>
   <source>The study index is damaged</source>
   <translation>L’index des examens est endommagé</translation>
  </message>
  <message>
   <source>The study index knows a nearer prior, but its file is no longer at its place; an older film is shown.</source>
   <translation>L’index connaît un antérieur plus proche, mais son fichier n’est plus à sa place ; un cliché plus ancien est montré.</translation>
  </message>
  <message>
   <source>The study index knows a prior of this film, but its file is no longer at its place.</source>
   <translation>L’index connaît un antérieur de ce cliché, mais son fichier n’est plus à sa place.</translation>
  </message>
  <message>
   <source>The study index was rebuilt.</source>
   <translation>L’index des examens a été reconstruit.</translation>
  </message>
  <message>
   <source>The sum of the {count} scores is {score:.2f}, at least the {least:.2f} asked for.</source>
   <translation>La somme des {count} scores est de {score:.2f}, au moins les {least:.2f} demandés.</translation>
  </message>
  <message>
   <source>The sum of the {count} scores is {score:.2f}, below the {least:.2f} asked for.</source>
   <translation>La somme des {count} scores est de {score:.2f}, sous les {least:.2f} demandés.</translation>
  </message>
  <message>
   <source>The tool chosen in the bar</source>
   <translation>Outil de la barre</translation>
  </message>
  <message>
   <source>The training cannot be estimated</source>
   <translation>L’entraînement ne peut être estimé</translation>
  </message>
  <message>
   <source>The training failed</source>
   <translation>L’entraînement a échoué</translation>
  </message>
  <message>
   <source>The training process could not be started.</source>
   <translation>Le processus d’entraînement n’a pas pu être lancé.</translation>
  </message>
  <message>
   <source>The training was cut off</source>
   <translation>L’entraînement a été interrompu</translation>
  </message>
  <message>
   <source>The verdict</source>
   <translation>Le verdict</translation>
  </message>
  <message>
   <source>The verdict depends on how the film was collimated.</source>
   <translation>Le verdict dépend de la collimation du cliché.</translation>
  </message>
  <message>
   <source>The verdict depends on the side alone.</source>
   <translation>Le verdict dépend du seul côté.</translation>
  </message>
  <message>
   <source>The verdict depends on the size of the image.</source>
   <translation>Le verdict dépend de la taille de l’image.</translation>
  </message>
  <message>
   <source>The verdict is an accident of the patches.</source>
   <translation>Le verdict est un hasard des imagettes.</translation>
  </message>
  <message>
   <source>The verdict is the same without any one of them.</source>
   <translation>Le verdict est le même sans l’un quelconque d’entre eux.</translation>
  </message>
  <message>
   <source>The verdict needs no anatomy: it stands on texture or brightness alone.</source>
   <translation>Le verdict n’a pas besoin d’anatomie : il ne repose que sur la texture ou la luminosité.</translation>
  </message>
  <message>
   <source>The verdict without each model</source>
   <translation>Le verdict sans chaque modèle</translation>
  </message>
  <message>
   <source>The whole data check</source>
   <translation>La vérification complète des données</translation>
  </message>
  <message>
   <source>The window stays open: what was drawn is not saved</source>
   <translation>La fenêtre reste ouverte : ce qui est tracé n’est pas enregistré</translation>
  </message>
  <message>
   <source>The work was stopped on request.</source>
   <translation>Le travail a été arrêté à la demande.</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Thème</translation>
  </message>
  <message>
   <source>Theme, text size, keys, mouse, windows and what to analyse with.</source>
   <translation>Thème, taille du texte, touches, souris, fenêtres et de quoi analyser.</translation>
  </message>
  <message>
   <source>There is a file of this name</source>
   <translation>Il y a un fichier de ce nom</translation>
  </message>
  <message>
   <source>There is already something named {name}.</source>
   <translation>Quelque chose nommé {name} existe déjà.</translation>
  </message>
  <message>
   <source>There is no hanging protocol</source>
   <translation>Il n’y a aucun protocole d’affichage</translation>
  </message>
  <message>
   <source>There is no image there</source>
   <translation>Il n’y a pas d’image là</translation>
  </message>
  <message>
   <source>There is no log: this run was started in a terminal, which showed its words.</source>
   <translation>Il n’y a pas de journal : cet entraînement a été lancé dans un terminal, qui montrait ses mots.</translation>
  </message>
  <message>
   <source>There is no readable file there</source>
   <translation>Il n’y a pas de fichier lisible là</translation>
  </message>
  <message>
   <source>There is not enough memory</source>
   <translation>La mémoire ne suffit pas</translation>
  </message>
  <message>
   <source>These settings could not be understood and were set back: {names}.</source>
   <translation>Ces réglages n’ont pas été compris et ont été rétablis : {names}.</translation>
  </message>
  <message>
   <source>They are left as they are.</source>
   <translation>Ils restent tels quels.</translation>
  </message>
  <message>
   <source>They went on from the weights with sha256 {begun}.</source>
   <translation>Elles ont continué à partir des poids de sha256 {begun}.</translation>
  </message>
  <message>
   <source>Thick</source>
   <translation>Épais</translation>
  </message>
  <message>
   <source>Thin</source>
   <translation>Fin</translation>
  </message>
  <message>
   <source>Third prior</source>
   <translation>Troisième antérieur</translation>
  </message>
  <message>
   <source>This file holds no image</source>
   <translation>Ce fichier ne contient pas d’image</translation>
  </message>
  <message>
   <source>This film is not analysed yet. Press Analyse; what the verdict is made of then stands here.</source>
   <translation>Ce cliché n’est pas encore analysé. Pressez Analyser ; ce dont le verdict est fait se trouvera alors ici.</translation>
  </message>
  <message>
   <source>This is a colour picture; a radiograph is grey.</source>
   <translation>C’est une image en couleur ; une radiographie est grise.</translation>
  </message>
  <message>
   <source>This is a lateral view; the models were trained on frontal views only.</source>
   <translation>C’est un profil ; les modèles n’ont été entraînés que sur des clichés de face.</translation>
  </message>
  <message>
   <source>This is a picture file: polarity, brightness and scale are those of the picture.</source>
   <translation>C’est un fichier image : polarité, luminosité et échelle sont celles de l’image.</translation>
  </message>
  <message>
   <source>This is a {modality} image; the models know chest radiographs only.</source>
   <translation>C’est une image {modality} ; les modèles ne connaissent que les radiographies thoraciques.</translation>
  </message>
  <message>
   <source>This is an AP view: the heart looks larger, and the view alone may sway the scores.</source>
   <translation>C’est une incidence AP : le cœur paraît plus grand, et l’incidence seule peut influencer les scores.</translation>
  </message>
  <message>
   <source>This kind of file is not supported</source>
   <translation>Ce type de fichier n’est pas pris en charge</translation>
  </message>
  <message>
   <source>This package cannot tell {named} apart here, so it does not choose.</source>
   <translation>Ce paquet ne peut distinguer ici {named}, donc il ne choisit pas.</translation>
  </message>
  <message>
   <source>This package does not calibrate its scores, so there is no reliability diagram.</source>
   <translation>Ce paquet ne calibre pas ses scores, donc il n’y a pas de diagramme de fiabilité.</translation>
  </message>
  <message>
   <source>This package does not say which classes its training data can tell apart.</source>
   <translation>Ce paquet ne dit pas quelles classes ses données d’entraînement savent distinguer.</translation>
  </message>
  <message>
   <source>This run was never started.</source>
   <translation>Cet entraînement n’a jamais été lancé.</translation>
  </message>
  <message>
   <source>Thresholds</source>
   <translation>Seuils</translation>
  </message>
  <message>
   <source>Tick a run to lay its curves over those of the chosen one.</source>
   <translation>Cochez un entraînement pour superposer ses courbes à celles du choisi.</translation>
  </message>
  <message>
   <source>Tilted: the midline leans by {angle:.0f}°, as of a patient or a film that leans.</source>
   <translation>Incliné : la ligne médiane penche de {angle:.0f}°, comme pour un patient ou un cliché penché.</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Temps</translation>
  </message>
  <message>
   <source>Time left</source>
   <translation>Temps restant</translation>
  </message>
  <message>
   <source>To the base models the lungs look unlike those of the training films.</source>
   <translation>Pour les modèles de base, les poumons ne ressemblent pas à ceux des clichés d’entraînement.</translation>
  </message>
  <message>
   <source>Tones</source>
   <translation>Tons</translation>
  </message>
  <message>
   <source>Top and bottom look exchanged; it was judged with them put right.</source>
   <translation>Le haut et le bas semblent inversés ; le cliché a été évalué une fois redressé.</translation>
  </message>
  <message>
   <source>Top and bottom may be exchanged.</source>
   <translation>Le haut et le bas sont peut-être inversés.</translation>
  </message>
  <message>
   <source>Train it when no other run is trained.</source>
   <translation>L’entraîner quand aucun autre ne l’est.</translation>
  </message>
  <message>
   <source>Train models …</source>
   <translation>Entraîner des modèles …</translation>
  </message>
  <message>
   <source>Trained and tested on</source>
   <translation>Entraîné et testé sur</translation>
  </message>
  <message>
   <source>Trained to its end: {epochs}, {total}.</source>
   <translation>Entraîné jusqu’au bout : {epochs}, {total}.</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>Entraînement</translation>
  </message>
  <message>
   <source>Tries the chosen protocol earlier.</source>
   <translation>Essaie plus tôt le protocole choisi.</translation>
  </message>
  <message>
   <source>Tries the chosen protocol later.</source>
   <translation>Essaie plus tard le protocole choisi.</translation>
  </message>
  <message>
   <source>Turn left</source>
   <translation>Tourner à gauche</translation>
  </message>
  <message>
   <source>Turn right</source>
   <translation>Tourner à droite</translation>
  </message>
  <message>
   <source>Turn the film a quarter clockwise; R and L follow.</source>
   <translation>Tourner le cliché d’un quart dans le sens horaire ; R et L suivent.</translation>
  </message>
  <message>
   <source>Turn the film a quarter counter-clockwise; R and L follow.</source>
   <translation>Tourner le cliché d’un quart dans le sens antihoraire ; R et L suivent.</translation>
  </message>
  <message>
   <source>Turn the film by 180°, or flip it top to bottom, whichever brings the apex of the heart to the right of the image.</source>
   <translation>Tournez le cliché de 180° ou retournez-le de haut en bas, selon ce qui amène la pointe du cœur à droite de l’image.</translation>
  </message>
  <message>
   <source>Turn the film by 90°.</source>
   <translation>Tournez le cliché de 90°.</translation>
  </message>
  <message>
   <source>Turn the film upside down as in a mirror; R and L follow.</source>
   <translation>Retourner le cliché de haut en bas en miroir ; R et L suivent.</translation>
  </message>
  <message>
   <source>Two models vote alike on {mean:.0%} of the patches on average; least {one} and {other}, on {share:.0%}.</source>
   <translation>Deux modèles votent de même sur {mean:.0%} des imagettes en moyenne ; le moins {one} et {other}, sur {share:.0%}.</translation>
  </message>
  <message>
   <source>Type a few letters of what you want to do.</source>
   <translation>Taper quelques lettres de ce que vous voulez faire.</translation>
  </message>
  <message>
   <source>Type, then Enter</source>
   <translation>Tapez, puis Entrée</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>Monter</translation>
  </message>
  <message>
   <source>Use a newer package.</source>
   <translation>Utilisez un paquet plus récent.</translation>
  </message>
  <message>
   <source>Use letters, digits, dots, hyphens and underscores.</source>
   <translation>Utilisez lettres, chiffres, points, tirets et tirets bas.</translation>
  </message>
  <message>
   <source>Use the window that the DICOM file suggests; without one, its full range.</source>
   <translation>Utiliser la fenêtre que propose le fichier DICOM ; sinon, toute son étendue.</translation>
  </message>
  <message>
   <source>Use this key</source>
   <translation>Utiliser cette touche</translation>
  </message>
  <message>
   <source>VR</source>
   <translation>VR</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Valeur</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>Verdict</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Affichage</translation>
  </message>
  <message>
   <source>View in place {number}</source>
   <translation>Incidence à la place {number}</translation>
  </message>
  <message>
   <source>View of the film</source>
   <translation>Incidence du cliché</translation>
  </message>
  <message>
   <source>View of what stands here: {title}</source>
   <translation>Incidence de ce qui va ici : {title}</translation>
  </message>
  <message>
   <source>View unknown: the file does not say how the beam went; the ratio is for PA views.</source>
   <translation>Incidence inconnue : le fichier ne dit pas comment allait le faisceau ; l’index est prévu pour le PA.</translation>
  </message>
  <message>
   <source>Viral or bacterial pneumonia pattern</source>
   <translation>Aspect : pneumonie virale ou bactérienne</translation>
  </message>
  <message>
   <source>Viral pneumonia</source>
   <translation>Pneumonie virale</translation>
  </message>
  <message>
   <source>Viral pneumonia pattern</source>
   <translation>Aspect : pneumonie virale</translation>
  </message>
  <message>
   <source>Vote share against number of patches</source>
   <translation>Part des votes selon le nombre d’imagettes</translation>
  </message>
  <message>
   <source>Voted for</source>
   <translation>Votée</translation>
  </message>
  <message>
   <source>Votes</source>
   <translation>Votes</translation>
  </message>
  <message>
   <source>Votes and weights of the models</source>
   <translation>Votes et poids des modèles</translation>
  </message>
  <message>
   <source>Votes as patches are added</source>
   <translation>Votes à mesure que s’ajoutent les imagettes</translation>
  </message>
  <message>
   <source>Votes of the models</source>
   <translation>Votes des modèles</translation>
  </message>
  <message>
   <source>Votes shown</source>
   <translation>Votes montrés</translation>
  </message>
  <message>
   <source>Watch it, or stop it first.</source>
   <translation>Observez-le, ou arrêtez-le d’abord.</translation>
  </message>
  <message>
   <source>Weights and agreement</source>
   <translation>Poids et accord</translation>
  </message>
  <message>
   <source>Weights of a line fitted to the class while squares of a regular grid are hidden at random (Ribeiro et al. 2016). Another draw gives slightly other weights.</source>
   <translation>Poids d’une droite ajustée à la classe pendant que des carrés d’une grille régulière sont masqués au hasard (Ribeiro et al. 2016). Un autre tirage donne des poids un peu différents.</translation>
  </message>
  <message>
   <source>Weights, and what each model’s votes add</source>
   <translation>Poids, et ce qu’apportent les votes de chaque modèle</translation>
  </message>
  <message>
   <source>What a drag with it does.</source>
   <translation>Ce que fait un glissement avec lui.</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>Que voulez-vous faire ?</translation>
  </message>
  <message>
   <source>What does this mean: {title}</source>
   <translation>Ce que cela veut dire : {title}</translation>
  </message>
  <message>
   <source>What does this mean?</source>
   <translation>Qu’est-ce que cela veut dire ?</translation>
  </message>
  <message>
   <source>What each model adds</source>
   <translation>Ce qu’apporte chaque modèle</translation>
  </message>
  <message>
   <source>What each model adds to the raw score</source>
   <translation>Ce que chaque modèle apporte au score brut</translation>
  </message>
  <message>
   <source>What each model adds to the score</source>
   <translation>Ce que chaque modèle apporte au score</translation>
  </message>
  <message>
   <source>What each model adds to the score, and the verdict without it.</source>
   <translation>Ce que chaque modèle apporte au score, et le verdict sans lui.</translation>
  </message>
  <message>
   <source>What each model said of the patch</source>
   <translation>Ce que chaque modèle a dit de l’imagette</translation>
  </message>
  <message>
   <source>What each model’s votes add to the score</source>
   <translation>Ce que les votes de chaque modèle apportent au score</translation>
  </message>
  <message>
   <source>What each square adds to the class on the way from a grey patch to this one; what speaks against it is left out (Sundararajan et al. 2017).</source>
   <translation>Ce que chaque carré ajoute à la classe sur le chemin d’une imagette grise à celle-ci ; ce qui parle contre elle est omis (Sundararajan et al. 2017).</translation>
  </message>
  <message>
   <source>What is written over a film. Anonymous shows nothing that identifies the patient, in the rail neither.</source>
   <translation>Ce qui est écrit sur un cliché. Anonyme ne montre rien qui identifie le patient, dans la liste non plus.</translation>
  </message>
  <message>
   <source>What stands here: {title}</source>
   <translation>Ce qui va ici : {title}</translation>
  </message>
  <message>
   <source>What stands in place {number}</source>
   <translation>Ce qui va à la place {number}</translation>
  </message>
  <message>
   <source>What the model package is, what it was tested on, and what it cannot know.</source>
   <translation>Ce qu’est le paquet de modèles, sur quoi il a été testé et ce qu’il ne peut savoir.</translation>
  </message>
  <message>
   <source>What the network says of a few films</source>
   <translation>Ce que le réseau dit de quelques clichés</translation>
  </message>
  <message>
   <source>What the network says of watched films</source>
   <translation>Ce que le réseau dit des clichés suivis</translation>
  </message>
  <message>
   <source>What the outlines measure: height, width and area of each lung, its brightness, how much of each third of its height is opaque, and the cardiothoracic ratio with the lines that it was taken along. Wrong outlines give wrong numbers, so look at the outlines first. Lengths are in millimetres only where the file says how large a pixel is. A rank compares with normal films of the same age group; it is no diagnosis.</source>
   <translation>Ce que mesurent les contours : hauteur, largeur et aire de chaque poumon, sa luminosité, la part opaque de chaque tiers de sa hauteur, et l’index cardio-thoracique avec les lignes le long desquelles il a été pris. Des contours faux donnent des chiffres faux : regardez d’abord les contours. Les longueurs ne sont en millimètres que si le fichier dit combien mesure un pixel. Un rang compare avec des clichés normaux de la même tranche d’âge ; ce n’est pas un diagnostic.</translation>
  </message>
  <message>
   <source>What the package is, knows and cannot know</source>
   <translation>Ce que le paquet est, sait et ne peut savoir</translation>
  </message>
  <message>
   <source>What the package knows: model card</source>
   <translation>Ce que sait le paquet : fiche</translation>
  </message>
  <message>
   <source>What the process wrote</source>
   <translation>Ce qu’a écrit le processus</translation>
  </message>
  <message>
   <source>What the segmenter takes for lungs and heart. Patches are drawn from the lungs only, so if the outline is wrong, everything after it is about the wrong place. Check it first.</source>
   <translation>Ce que le segmenteur prend pour les poumons et le cœur. Les imagettes ne sont tirées que des poumons : si le contour est faux, toute la suite porte sur le mauvais endroit. À vérifier d’abord.</translation>
  </message>
  <message>
   <source>What turning it over a film does.</source>
   <translation>Ce que fait la tourner sur un cliché.</translation>
  </message>
  <message>
   <source>What was trained is lost; packages that were released stay. This cannot be undone.</source>
   <translation>Ce qui a été entraîné est perdu ; les paquets publiés restent. Cela ne peut pas être annulé.</translation>
  </message>
  <message>
   <source>What you had open is unharmed. Try again; if it happens again, please report it with these words.</source>
   <translation>Ce qui était ouvert est intact. Réessayez ; si cela se reproduit, signalez-le avec ces mots.</translation>
  </message>
  <message>
   <source>What {title} shows</source>
   <translation>Ce que montre : {title}</translation>
  </message>
  <message>
   <source>Wheel</source>
   <translation>Molette</translation>
  </message>
  <message>
   <source>When the run is finished it can be measured on the films that did not train it.</source>
   <translation>Une fois terminé, il pourra être mesuré sur les clichés qui ne l’ont pas entraîné.</translation>
  </message>
  <message>
   <source>Where the models found what speaks for one class: Grad-CAM of every patch, weighted by the patch’s probability and averaged. Bright is more, relative to this film. Such maps point at regions, not at lesions, and localise less well than radiologists do. Hatched places were not sampled.</source>
   <translation>Où les modèles ont trouvé ce qui parle pour une classe : Grad-CAM de chaque imagette, pondéré par sa probabilité puis moyenné. Clair veut dire plus, relativement à ce cliché. De telles cartes indiquent des régions, non des lésions, et localisent moins bien que les radiologues. Les endroits hachurés n’ont pas été échantillonnés.</translation>
  </message>
  <message>
   <source>Where the models looked</source>
   <translation>Où les modèles ont regardé</translation>
  </message>
  <message>
   <source>Where the models looked, side by side</source>
   <translation>Où les modèles ont regardé, côte à côte</translation>
  </message>
  <message>
   <source>Where the models looked: two maps side by side, by class, model and method.</source>
   <translation>Où les modèles ont regardé : deux cartes côte à côte, par classe, modèle et méthode.</translation>
  </message>
  <message>
   <source>Where the models run.</source>
   <translation>Où s’exécutent les modèles.</translation>
  </message>
  <message>
   <source>Where {more} is ahead of {less}, and where behind; largest difference {top:.2f}.</source>
   <translation>Où {more} devance {less}, et où il est derrière ; plus grande différence {top:.2f}.</translation>
  </message>
  <message>
   <source>Whether the film may be judged at all: what the file says of it, its exposure, the patient’s age against whom the package learnt from, and whether lungs are there, plausible and the right way up. A check that failed (✕) replaces the verdict. What then stands below is raw output: numbers that mean nothing.</source>
   <translation>Si le cliché peut être jugé : ce que le fichier en dit, son exposition, l’âge du patient face à ceux dont le paquet a appris, et si les poumons sont là, plausibles et dans le bon sens. Une vérification échouée (✕) remplace le verdict. Ce qui reste dessous est une sortie brute : des nombres qui ne veulent rien dire.</translation>
  </message>
  <message>
   <source>Which measurement</source>
   <translation>Quelle mesure</translation>
  </message>
  <message>
   <source>White</source>
   <translation>Blanc</translation>
  </message>
  <message>
   <source>Whole films against patches</source>
   <translation>Clichés entiers contre patchs</translation>
  </message>
  <message>
   <source>Whose centre lies inside; padding is left out.</source>
   <translation>Dont le centre est à l’intérieur ; le remplissage ne compte pas.</translation>
  </message>
  <message>
   <source>Whose votes</source>
   <translation>Votes de qui</translation>
  </message>
  <message>
   <source>Width</source>
   <translation>Largeur</translation>
  </message>
  <message>
   <source>Width of the lines</source>
   <translation>Épaisseur des lignes</translation>
  </message>
  <message>
   <source>Width of the window “{title}”</source>
   <translation>Largeur de la fenêtre « {title} »</translation>
  </message>
  <message>
   <source>Window</source>
   <translation>Fenêtre</translation>
  </message>
  <message>
   <source>Window and level</source>
   <translation>Fenêtrage</translation>
  </message>
  <message>
   <source>Window of the file</source>
   <translation>Fenêtre du fichier</translation>
  </message>
  <message>
   <source>Window of the films</source>
   <translation>Fenêtre des clichés</translation>
  </message>
  <message>
   <source>Window {number}</source>
   <translation>Fenêtre {number}</translation>
  </message>
  <message>
   <source>Windows</source>
   <translation>Fenêtres</translation>
  </message>
  <message>
   <source>Windows of the tissues</source>
   <translation>Fenêtres des tissus</translation>
  </message>
  <message>
   <source>With at least one prior</source>
   <translation>Avec au moins un antérieur</translation>
  </message>
  <message>
   <source>With at least two priors</source>
   <translation>Avec au moins deux antérieurs</translation>
  </message>
  <message>
   <source>With every patch mirrored the verdict is the same.</source>
   <translation>Avec chaque imagette en miroir, le verdict est le même.</translation>
  </message>
  <message>
   <source>With every patch mirrored the verdict would be {other}.</source>
   <translation>Avec chaque imagette en miroir, le verdict serait {other}.</translation>
  </message>
  <message>
   <source>With exactly one prior</source>
   <translation>Avec exactement un antérieur</translation>
  </message>
  <message>
   <source>With name, ID and dates</source>
   <translation>Avec nom, ID et dates</translation>
  </message>
  <message>
   <source>With or without priors</source>
   <translation>Avec ou sans antérieurs</translation>
  </message>
  <message>
   <source>Without a prior</source>
   <translation>Sans antérieur</translation>
  </message>
  <message>
   <source>Without enhancement</source>
   <translation>Sans rehaussement</translation>
  </message>
  <message>
   <source>Without lungs this cannot be known.</source>
   <translation>Sans poumons, cela ne peut être su.</translation>
  </message>
  <message>
   <source>Without {model} it would be {label}.</source>
   <translation>Sans {model}, ce serait {label}.</translation>
  </message>
  <message>
   <source>Without {model} the verdict would be {other}.</source>
   <translation>Sans {model}, le verdict serait {other}.</translation>
  </message>
  <message>
   <source>Words of the annotation</source>
   <translation>Mots de l’annotation</translation>
  </message>
  <message>
   <source>Words of the command</source>
   <translation>Mots de la commande</translation>
  </message>
  <message>
   <source>Words to search for</source>
   <translation>Mots à chercher</translation>
  </message>
  <message>
   <source>Write the film as a picture, a page or DICOM results, with the patient's name or without.</source>
   <translation>Écrire le cliché comme image, page ou résultats DICOM, avec le nom du patient ou sans.</translation>
  </message>
  <message>
   <source>Write the numbers of all open studies to a CSV file, without names.</source>
   <translation>Écrire les nombres de tous les examens ouverts dans un fichier CSV, sans noms.</translation>
  </message>
  <message>
   <source>Writing the file</source>
   <translation>Le fichier est écrit</translation>
  </message>
  <message>
   <source>Wrong in 10 % of films</source>
   <translation>10 % d’erreurs</translation>
  </message>
  <message>
   <source>Wrong in 20 % of films</source>
   <translation>20 % d’erreurs</translation>
  </message>
  <message>
   <source>Wrong in 5 % of films</source>
   <translation>5 % d’erreurs</translation>
  </message>
  <message>
   <source>Yellow</source>
   <translation>Jaune</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <source>Zoom and position</source>
   <translation>Zoom et position</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Zoom avant</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Zoom arrière</translation>
  </message>
  <message>
   <source>Zoom; down enlarges</source>
   <translation>Zoom ; vers le bas agrandit</translation>
  </message>
  <message>
   <source>Zoom; up enlarges</source>
   <translation>Zoom ; vers le haut agrandit</translation>
  </message>
  <message>
   <source>a child</source>
   <translation>un enfant</translation>
  </message>
  <message>
   <source>a patient of unknown age</source>
   <translation>un patient d’âge inconnu</translation>
  </message>
  <message>
   <source>about {time} left in this stage</source>
   <translation>encore {time} environ pour cette étape</translation>
  </message>
  <message>
   <source>adults</source>
   <translation>adultes</translation>
  </message>
  <message>
   <source>adults and children</source>
   <translation>adultes et enfants</translation>
  </message>
  <message>
   <source>an adult</source>
   <translation>un adulte</translation>
  </message>
  <message>
   <source>angle</source>
   <translation>angle</translation>
  </message>
  <message>
   <source>archive</source>
   <translation>archive</translation>
  </message>
  <message>
   <source>area</source>
   <translation>aire</translation>
  </message>
  <message>
   <source>area {value}</source>
   <translation>aire {value}</translation>
  </message>
  <message>
   <source>arrow</source>
   <translation>flèche</translation>
  </message>
  <message>
   <source>asymmetry of the lung areas</source>
   <translation>asymétrie des aires pulmonaires</translation>
  </message>
  <message>
   <source>asymmetry {value}</source>
   <translation>asymétrie {value}</translation>
  </message>
  <message>
   <source>at the detector</source>
   <translation>au détecteur</translation>
  </message>
  <message>
   <source>bacterial pneumonia</source>
   <translation>pneumonie bactérienne</translation>
  </message>
  <message>
   <source>base model</source>
   <translation>modèle de base</translation>
  </message>
  <message>
   <source>batches</source>
   <translation>lots</translation>
  </message>
  <message>
   <source>black {black}, white {white}</source>
   <translation>noir {black}, blanc {white}</translation>
  </message>
  <message>
   <source>black {value}</source>
   <translation>noir {value}</translation>
  </message>
  <message>
   <source>born {date}</source>
   <translation>né(e) le {date}</translation>
  </message>
  <message>
   <source>brightness of a colour picture</source>
   <translation>luminosité d’une image en couleur</translation>
  </message>
  <message>
   <source>brightness {value}</source>
   <translation>luminosité {value}</translation>
  </message>
  <message>
   <source>calibrated</source>
   <translation>calibré</translation>
  </message>
  <message>
   <source>calibrated score {score:.2f}</source>
   <translation>score calibré {score:.2f}</translation>
  </message>
  <message>
   <source>calibrated, sum to 1</source>
   <translation>calibrés, somme 1</translation>
  </message>
  <message>
   <source>calibration not stated</source>
   <translation>calibration non indiquée</translation>
  </message>
  <message>
   <source>cardiothoracic ratio</source>
   <translation>index cardio-thoracique</translation>
  </message>
  <message>
   <source>cardiothoracic ratio {value}</source>
   <translation>index cardio-thoracique {value}</translation>
  </message>
  <message>
   <source>chest {value}</source>
   <translation>thorax {value}</translation>
  </message>
  <message>
   <source>children</source>
   <translation>enfants</translation>
  </message>
  <message>
   <source>class</source>
   <translation>classe</translation>
  </message>
  <message>
   <source>cobb</source>
   <translation>angle de Cobb</translation>
  </message>
  <message>
   <source>column {column}, row {row}</source>
   <translation>colonne {column}, ligne {row}</translation>
  </message>
  <message>
   <source>contrast and brightness</source>
   <translation>contraste et luminosité</translation>
  </message>
  <message>
   <source>counts</source>
   <translation>compte</translation>
  </message>
  <message>
   <source>data</source>
   <translation>données</translation>
  </message>
  <message>
   <source>detector, magnification corrected</source>
   <translation>détecteur, agrandissement corrigé</translation>
  </message>
  <message>
   <source>device {device}</source>
   <translation>appareil {device}</translation>
  </message>
  <message>
   <source>disk about {disk} of {free} free</source>
   <translation>disque : environ {disk} sur {free} libres</translation>
  </message>
  <message>
   <source>distance</source>
   <translation>distance</translation>
  </message>
  <message>
   <source>doubtful</source>
   <translation>douteux</translation>
  </message>
  <message>
   <source>ellipse</source>
   <translation>ellipse</translation>
  </message>
  <message>
   <source>enhanced: {words}</source>
   <translation>rehaussé : {words}</translation>
  </message>
  <message>
   <source>enlarged, interpolated</source>
   <translation>agrandi, interpolé</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>échoué</translation>
  </message>
  <message>
   <source>falls</source>
   <translation>tombe</translation>
  </message>
  <message>
   <source>figure</source>
   <translation>chiffre</translation>
  </message>
  <message>
   <source>file gone</source>
   <translation>fichier disparu</translation>
  </message>
  <message>
   <source>film</source>
   <translation>cliché</translation>
  </message>
  <message>
   <source>films</source>
   <translation>clichés</translation>
  </message>
  <message>
   <source>folder</source>
   <translation>dossier</translation>
  </message>
  <message>
   <source>from {low} to {high}; hatched: not sampled</source>
   <translation>de {low} à {high} ; hachuré : non échantillonné</translation>
  </message>
  <message>
   <source>heart left of the midline</source>
   <translation>cœur à gauche de la ligne médiane</translation>
  </message>
  <message>
   <source>heart right of the midline</source>
   <translation>cœur à droite de la ligne médiane</translation>
  </message>
  <message>
   <source>heart width</source>
   <translation>largeur du cœur</translation>
  </message>
  <message>
   <source>heart {value}</source>
   <translation>cœur {value}</translation>
  </message>
  <message>
   <source>height</source>
   <translation>hauteur</translation>
  </message>
  <message>
   <source>height {value}</source>
   <translation>hauteur {value}</translation>
  </message>
  <message>
   <source>held the true class in {share:.1%} ({low:.1%} to {high:.1%}) of the test films</source>
   <translation>contenait la vraie classe dans {share:.1%} ({low:.1%} à {high:.1%}) des clichés de test</translation>
  </message>
  <message>
   <source>hidden while patient information is off</source>
   <translation>masqué tant que les données du patient le sont</translation>
  </message>
  <message>
   <source>holds</source>
   <translation>tient</translation>
  </message>
  <message>
   <source>how</source>
   <translation>comment</translation>
  </message>
  <message>
   <source>inner chest width</source>
   <translation>largeur interne du thorax</translation>
  </message>
  <message>
   <source>inverted</source>
   <translation>inversé</translation>
  </message>
  <message>
   <source>its other end</source>
   <translation>son autre extrémité</translation>
  </message>
  <message>
   <source>keep what the models said of it</source>
   <translation>garder ce que les modèles en ont dit</translation>
  </message>
  <message>
   <source>kept; Esc lets go</source>
   <translation>gardée ; Échap la lâche</translation>
  </message>
  <message>
   <source>laterality {laterality}</source>
   <translation>latéralité {laterality}</translation>
  </message>
  <message>
   <source>left lower zone</source>
   <translation>zone inférieure gauche</translation>
  </message>
  <message>
   <source>left lung</source>
   <translation>poumon gauche</translation>
  </message>
  <message>
   <source>left middle zone</source>
   <translation>zone moyenne gauche</translation>
  </message>
  <message>
   <source>left upper zone</source>
   <translation>zone supérieure gauche</translation>
  </message>
  <message>
   <source>length</source>
   <translation>longueur</translation>
  </message>
  <message>
   <source>less {title}</source>
   <translation>moins {title}</translation>
  </message>
  <message>
   <source>likely from</source>
   <translation>probable à partir de</translation>
  </message>
  <message>
   <source>little</source>
   <translation>peu</translation>
  </message>
  <message>
   <source>load not known</source>
   <translation>charge inconnue</translation>
  </message>
  <message>
   <source>lossy</source>
   <translation>avec perte</translation>
  </message>
  <message>
   <source>lossy compression</source>
   <translation>compression avec perte</translation>
  </message>
  <message>
   <source>lower</source>
   <translation>bas</translation>
  </message>
  <message>
   <source>magnification corrected</source>
   <translation>agrandissement corrigé</translation>
  </message>
  <message>
   <source>map interpolated from patches</source>
   <translation>carte interpolée des imagettes</translation>
  </message>
  <message>
   <source>mean {mean}{unit}  SD {deviation}</source>
   <translation>moy. {mean}{unit}  ET {deviation}</translation>
  </message>
  <message>
   <source>memory not known</source>
   <translation>mémoire inconnue</translation>
  </message>
  <message>
   <source>middle</source>
   <translation>milieu</translation>
  </message>
  <message>
   <source>mirrored</source>
   <translation>en miroir</translation>
  </message>
  <message>
   <source>mirrored, turned 180°</source>
   <translation>en miroir, tourné de 180°</translation>
  </message>
  <message>
   <source>mirrored, turned 270°</source>
   <translation>en miroir, tourné de 270°</translation>
  </message>
  <message>
   <source>mirrored, turned 90°</source>
   <translation>en miroir, tourné de 90°</translation>
  </message>
  <message>
   <source>move the film</source>
   <translation>déplacer le cliché</translation>
  </message>
  <message>
   <source>much</source>
   <translation>beaucoup</translation>
  </message>
  <message>
   <source>next and previous study</source>
   <translation>examen suivant et précédent</translation>
  </message>
  <message>
   <source>no key</source>
   <translation>aucune touche</translation>
  </message>
  <message>
   <source>no model package installed</source>
   <translation>aucun paquet de modèles installé</translation>
  </message>
  <message>
   <source>no other class</source>
   <translation>aucune autre classe</translation>
  </message>
  <message>
   <source>no ratio</source>
   <translation>pas d’index</translation>
  </message>
  <message>
   <source>nobody of known age</source>
   <translation>personne d’âge connu</translation>
  </message>
  <message>
   <source>none</source>
   <translation>aucune</translation>
  </message>
  <message>
   <source>normal</source>
   <translation>normal</translation>
  </message>
  <message>
   <source>normal and COVID-19</source>
   <translation>normal et COVID-19</translation>
  </message>
  <message>
   <source>normal and bacterial pneumonia</source>
   <translation>normal et pneumonie bactérienne</translation>
  </message>
  <message>
   <source>normal and viral pneumonia</source>
   <translation>normal et pneumonie virale</translation>
  </message>
  <message>
   <source>normal or COVID-19</source>
   <translation>normal ou COVID-19</translation>
  </message>
  <message>
   <source>normal or bacterial pneumonia</source>
   <translation>normal ou pneumonie bactérienne</translation>
  </message>
  <message>
   <source>normal or viral pneumonia</source>
   <translation>normal ou pneumonie virale</translation>
  </message>
  <message>
   <source>normal, COVID-19 and bacterial pneumonia</source>
   <translation>normal, COVID-19 et pneumonie bactérienne</translation>
  </message>
  <message>
   <source>normal, COVID-19 and viral pneumonia</source>
   <translation>normal, COVID-19 et pneumonie virale</translation>
  </message>
  <message>
   <source>normal, COVID-19 or bacterial pneumonia</source>
   <translation>normal, COVID-19 ou pneumonie bactérienne</translation>
  </message>
  <message>
   <source>normal, COVID-19 or viral pneumonia</source>
   <translation>normal, COVID-19 ou pneumonie virale</translation>
  </message>
  <message>
   <source>normal, COVID-19, viral and bacterial pneumonia</source>
   <translation>normal, COVID-19, pneumonie virale et bactérienne</translation>
  </message>
  <message>
   <source>normal, COVID-19, viral or bacterial pneumonia</source>
   <translation>normal, COVID-19, pneumonie virale ou bactérienne</translation>
  </message>
  <message>
   <source>normal, viral and bacterial pneumonia</source>
   <translation>normal, pneumonie virale et bactérienne</translation>
  </message>
  <message>
   <source>normal, viral or bacterial pneumonia</source>
   <translation>normal, pneumonie virale ou bactérienne</translation>
  </message>
  <message>
   <source>not calibrated</source>
   <translation>non calibré</translation>
  </message>
  <message>
   <source>not calibrated: they only rank</source>
   <translation>non calibrés : ordonnent seulement</translation>
  </message>
  <message>
   <source>not found</source>
   <translation>non trouvé</translation>
  </message>
  <message>
   <source>not known yet</source>
   <translation>pas encore connu</translation>
  </message>
  <message>
   <source>not sampled</source>
   <translation>non échantillonné</translation>
  </message>
  <message>
   <source>not sure</source>
   <translation>incertain</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>rien</translation>
  </message>
  <message>
   <source>nothing yet</source>
   <translation>rien encore</translation>
  </message>
  <message>
   <source>of the display range</source>
   <translation>de l’étendue d’affichage</translation>
  </message>
  <message>
   <source>of the zone</source>
   <translation>de la zone</translation>
  </message>
  <message>
   <source>off</source>
   <translation>désactivé</translation>
  </message>
  <message>
   <source>on</source>
   <translation>activé</translation>
  </message>
  <message>
   <source>one corner</source>
   <translation>un coin</translation>
  </message>
  <message>
   <source>one corner of its box</source>
   <translation>un coin de son cadre</translation>
  </message>
  <message>
   <source>one end</source>
   <translation>une extrémité</translation>
  </message>
  <message>
   <source>one end of the first line</source>
   <translation>une extrémité de la première ligne</translation>
  </message>
  <message>
   <source>one end of the second line</source>
   <translation>une extrémité de la seconde ligne</translation>
  </message>
  <message>
   <source>opaque {value}</source>
   <translation>opaque {value}</translation>
  </message>
  <message>
   <source>outside the lungs</source>
   <translation>hors des poumons</translation>
  </message>
  <message>
   <source>package</source>
   <translation>paquet</translation>
  </message>
  <message>
   <source>part</source>
   <translation>partie</translation>
  </message>
  <message>
   <source>passed</source>
   <translation>réussi</translation>
  </message>
  <message>
   <source>patches per class</source>
   <translation>imagettes par classe</translation>
  </message>
  <message>
   <source>patients</source>
   <translation>patients</translation>
  </message>
  <message>
   <source>polygon</source>
   <translation>polygone</translation>
  </message>
  <message>
   <source>prediction set at {rate:.0%} errors</source>
   <translation>ensemble de prédiction à {rate:.0%} d’erreurs</translation>
  </message>
  <message>
   <source>rank {value}</source>
   <translation>rang {value}</translation>
  </message>
  <message>
   <source>raw, single classes; {kind}</source>
   <translation>bruts, classes seules ; {kind}</translation>
  </message>
  <message>
   <source>rectangle</source>
   <translation>rectangle</translation>
  </message>
  <message>
   <source>reduced to {share:.0%}</source>
   <translation>réduit à {share:.0%}</translation>
  </message>
  <message>
   <source>refused</source>
   <translation>refusé</translation>
  </message>
  <message>
   <source>region</source>
   <translation>région</translation>
  </message>
  <message>
   <source>research use only</source>
   <translation>réservé à la recherche</translation>
  </message>
  <message>
   <source>right lower zone</source>
   <translation>zone inférieure droite</translation>
  </message>
  <message>
   <source>right lung</source>
   <translation>poumon droit</translation>
  </message>
  <message>
   <source>right middle zone</source>
   <translation>zone moyenne droite</translation>
  </message>
  <message>
   <source>right upper zone</source>
   <translation>zone supérieure droite</translation>
  </message>
  <message>
   <source>rounded to 16 bits</source>
   <translation>arrondi à 16 bits</translation>
  </message>
  <message>
   <source>row {row:.0f}, column {column:.0f}</source>
   <translation>ligne {row:.0f}, colonne {column:.0f}</translation>
  </message>
  <message>
   <source>score {score:.2f}, not calibrated</source>
   <translation>score {score:.2f}, non calibré</translation>
  </message>
  <message>
   <source>score {score:.2f}: {right:.0%} right of {cases}</source>
   <translation>score {score:.2f} : {right:.0%} justes sur {cases}</translation>
  </message>
  <message>
   <source>seed {seed}: {verdict}</source>
   <translation>graine {seed} : {verdict}</translation>
  </message>
  <message>
   <source>segmenter</source>
   <translation>segmenteur</translation>
  </message>
  <message>
   <source>sides not stated</source>
   <translation>côtés non indiqués</translation>
  </message>
  <message>
   <source>straight</source>
   <translation>droite</translation>
  </message>
  <message>
   <source>sum</source>
   <translation>somme</translation>
  </message>
  <message>
   <source>sure</source>
   <translation>sûr</translation>
  </message>
  <message>
   <source>sure from a score of</source>
   <translation>sûr à partir d’un score de</translation>
  </message>
  <message>
   <source>text</source>
   <translation>texte</translation>
  </message>
  <message>
   <source>the end of one arm</source>
   <translation>l’extrémité d’un côté</translation>
  </message>
  <message>
   <source>the end of the other arm</source>
   <translation>l’extrémité de l’autre côté</translation>
  </message>
  <message>
   <source>the first corner</source>
   <translation>le premier coin</translation>
  </message>
  <message>
   <source>the inner border of the ribs on the left of the image, where the chest is widest</source>
   <translation>le bord interne des côtes à gauche de l’image, où le thorax est le plus large</translation>
  </message>
  <message>
   <source>the inner border of the ribs on the right of the image</source>
   <translation>le bord interne des côtes à droite de l’image</translation>
  </message>
  <message>
   <source>the midline, high in the chest</source>
   <translation>la ligne médiane, en haut du thorax</translation>
  </message>
  <message>
   <source>the midline, low in the chest</source>
   <translation>la ligne médiane, en bas du thorax</translation>
  </message>
  <message>
   <source>the next corner</source>
   <translation>le coin suivant</translation>
  </message>
  <message>
   <source>the next corner, or the first to close</source>
   <translation>le coin suivant, ou le premier pour fermer</translation>
  </message>
  <message>
   <source>the opposite corner</source>
   <translation>le coin opposé</translation>
  </message>
  <message>
   <source>the other end</source>
   <translation>l’autre extrémité</translation>
  </message>
  <message>
   <source>the outermost border of the heart on the left of the image</source>
   <translation>le bord le plus externe du cœur à gauche de l’image</translation>
  </message>
  <message>
   <source>the outermost border of the heart on the right of the image</source>
   <translation>le bord le plus externe du cœur à droite de l’image</translation>
  </message>
  <message>
   <source>the same verdict</source>
   <translation>le même verdict</translation>
  </message>
  <message>
   <source>the standard</source>
   <translation>la valeur d’origine</translation>
  </message>
  <message>
   <source>the study index</source>
   <translation>l’index des examens</translation>
  </message>
  <message>
   <source>the tool that is chosen in the bar</source>
   <translation>l’outil choisi dans la barre</translation>
  </message>
  <message>
   <source>threshold</source>
   <translation>seuil</translation>
  </message>
  <message>
   <source>tilt of the midline</source>
   <translation>inclinaison de la ligne médiane</translation>
  </message>
  <message>
   <source>time about {time}, without preparing films and measuring</source>
   <translation>temps : environ {time}, sans la préparation des clichés ni les mesures</translation>
  </message>
  <message>
   <source>today</source>
   <translation>aujourd’hui</translation>
  </message>
  <message>
   <source>turned 180°</source>
   <translation>tourné de 180°</translation>
  </message>
  <message>
   <source>turned 270°</source>
   <translation>tourné de 270°</translation>
  </message>
  <message>
   <source>turned 90°</source>
   <translation>tourné de 90°</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>inconnu</translation>
  </message>
  <message>
   <source>unlikely below</source>
   <translation>improbable au-dessous de</translation>
  </message>
  <message>
   <source>upper</source>
   <translation>haut</translation>
  </message>
  <message>
   <source>value</source>
   <translation>valeur</translation>
  </message>
  <message>
   <source>view unknown</source>
   <translation>incidence inconnue</translation>
  </message>
  <message>
   <source>viral and bacterial pneumonia</source>
   <translation>pneumonie virale et bactérienne</translation>
  </message>
  <message>
   <source>viral or bacterial pneumonia</source>
   <translation>pneumonie virale ou bactérienne</translation>
  </message>
  <message>
   <source>viral pneumonia</source>
   <translation>pneumonie virale</translation>
  </message>
  <message>
   <source>voted {letter}</source>
   <translation>voté {letter}</translation>
  </message>
  <message>
   <source>weight</source>
   <translation>poids</translation>
  </message>
  <message>
   <source>weight −1 … 1</source>
   <translation>poids −1 … 1</translation>
  </message>
  <message>
   <source>what the arrow points at</source>
   <translation>ce que montre la flèche</translation>
  </message>
  <message>
   <source>where the arms meet</source>
   <translation>là où les côtés se rejoignent</translation>
  </message>
  <message>
   <source>where the text begins</source>
   <translation>là où le texte commence</translation>
  </message>
  <message>
   <source>white {value}</source>
   <translation>blanc {value}</translation>
  </message>
  <message>
   <source>width</source>
   <translation>largeur</translation>
  </message>
  <message>
   <source>width {value}</source>
   <translation>largeur {value}</translation>
  </message>
  <message>
   <source>window “{title}”</source>
   <translation>fenêtre « {title} »</translation>
  </message>
  <message>
   <source>with every model</source>
   <translation>avec chaque modèle</translation>
  </message>
  <message>
   <source>without {title}</source>
   <translation>sans {title}</translation>
  </message>
  <message>
   <source>would be {title}</source>
   <translation>serait {title}</translation>
  </message>
  <message>
   <source>yesterday</source>
   <translation>hier</translation>
  </message>
  <message>
   <source>zoom</source>
   <translation>zoomer</translation>
  </message>
  <message>
   <source>zoom around the pointer</source>
   <translation>zoomer autour du pointeur</translation>
  </message>
  <message>
   <source>zoom around the pointer; down enlarges</source>
   <translation>zoomer autour du pointeur ; vers le bas agrandit</translation>
  </message>
  <message>
   <source>{agreeing} of {models} models have the same winner as the ensemble.</source>
   <translation>{agreeing} modèles sur {models} ont le même gagnant que l’ensemble.</translation>
  </message>
  <message>
   <source>{agreeing} of {total} models favour it on their own.</source>
   <translation>{agreeing} modèles sur {total} le favorisent à eux seuls.</translation>
  </message>
  <message>
   <source>{baseline:.2f} without any vote {sign} {added:.2f} = raw score {raw:.2f}</source>
   <translation>{baseline:.2f} sans aucun vote {sign} {added:.2f} = score brut {raw:.2f}</translation>
  </message>
  <message>
   <source>{baseline:.5f} without any vote {sign} {added:.5f} from the votes = raw score {raw:.5f} of {title}</source>
   <translation>{baseline:.5f} sans aucun vote {sign} {added:.5f} des votes = score brut {raw:.5f} de {title}</translation>
  </message>
  <message>
   <source>{busy} % busy</source>
   <translation>occupée à {busy} %</translation>
  </message>
  <message>
   <source>{called} is known from {people}, {others} from {others_people}: age alone may be what tells them apart.</source>
   <translation>{called} : connu par des {people} ; {others} : par des {others_people}. L’âge seul les distingue peut-être.</translation>
  </message>
  <message>
   <source>{cases} cases of {patients} patients.</source>
   <translation>{cases} cas de {patients} patients.</translation>
  </message>
  <message>
   <source>{change}: called the same, scoring {score:.2f} instead of {before:.2f}.</source>
   <translation>{change} : même résultat, avec un score de {score:.2f} au lieu de {before:.2f}.</translation>
  </message>
  <message>
   <source>{change}: called {other}; {title} scores {score:.2f} instead of {before:.2f}.</source>
   <translation>{change} : {other} ; {title} obtient {score:.2f} au lieu de {before:.2f}.</translation>
  </message>
  <message>
   <source>{columns} × {rows} pixels of the film, every one</source>
   <translation>{columns} × {rows} pixels du cliché, tous</translation>
  </message>
  <message>
   <source>{columns} × {rows}, spacing unknown</source>
   <translation>{columns} × {rows}, espacement inconnu</translation>
  </message>
  <message>
   <source>{columns} × {rows}, {mm:.3g} mm ({source})</source>
   <translation>{columns} × {rows}, {mm:.3g} mm ({source})</translation>
  </message>
  <message>
   <source>{cores:.1f} cores busy</source>
   <translation>{cores:.1f} cœurs occupés</translation>
  </message>
  <message>
   <source>{count} of {total} patches count</source>
   <translation>{count} imagettes sur {total} comptent</translation>
  </message>
  <message>
   <source>{count} patches are drawn inside the lungs; the models look at them now.</source>
   <translation>{count} imagettes sont tirées dans les poumons ; les modèles les regardent maintenant.</translation>
  </message>
  <message>
   <source>{count}, seed {seed}</source>
   <translation>{count}, graine {seed}</translation>
  </message>
  <message>
   <source>{curve}, CLAHE</source>
   <translation>{curve}, CLAHE</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{done} sur {total}</translation>
  </message>
  <message>
   <source>{figure}, on films that train nothing</source>
   <translation>{figure}, sur des clichés qui n’entraînent rien</translation>
  </message>
  <message>
   <source>{figure}: nothing yet</source>
   <translation>{figure} : rien encore</translation>
  </message>
  <message>
   <source>{firsts} or {last}: not told apart</source>
   <translation>{firsts} ou {last} : non distingués</translation>
  </message>
  <message>
   <source>{hidden} more to know before believing this</source>
   <translation>{hidden} autres points à savoir</translation>
  </message>
  <message>
   <source>{kept} of {rows} changes did to the verdict what they should.</source>
   <translation>{kept} changements sur {rows} ont eu sur le verdict l’effet attendu.</translation>
  </message>
  <message>
   <source>{key} runs “{title}” now, which would lose it.</source>
   <translation>{key} lance maintenant « {title} », qui la perdrait.</translation>
  </message>
  <message>
   <source>{key} was given to “{winner}” too, which has it. Choose another key.</source>
   <translation>{key} a aussi été donnée à « {winner} », qui l’a. Choisissez une autre touche.</translation>
  </message>
  <message>
   <source>{kind}: click {point}</source>
   <translation>{kind} : cliquez {point}</translation>
  </message>
  <message>
   <source>{kind}: click {point}. Enter closes, Esc gives up</source>
   <translation>{kind} : cliquez {point}. Entrée ferme, Échap abandonne</translation>
  </message>
  <message>
   <source>{kind}: click {point}. Esc gives up</source>
   <translation>{kind} : cliquez {point}. Échap abandonne</translation>
  </message>
  <message>
   <source>{low:.3f} to {high:.3f}</source>
   <translation>{low:.3f} à {high:.3f}</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} à {high}</translation>
  </message>
  <message>
   <source>{memory} on the graphics card</source>
   <translation>{memory} sur la carte graphique</translation>
  </message>
  <message>
   <source>{method}, {share:.0%} of it inside the lungs; points at regions, not lesions</source>
   <translation>{method}, dont {share:.0%} dans les poumons ; indique des régions, non des lésions</translation>
  </message>
  <message>
   <source>{millions:.1f} million weights on {device}</source>
   <translation>{millions:.1f} millions de poids sur {device}</translation>
  </message>
  <message>
   <source>{months:.0f} months</source>
   <translation>{months:.0f} mois</translation>
  </message>
  <message>
   <source>{name!r} is no name for a run folder.</source>
   <translation>{name!r} n’est pas un nom de dossier.</translation>
  </message>
  <message>
   <source>{name} could not be measured. {words}</source>
   <translation>{name} n’a pas pu être mesuré. {words}</translation>
  </message>
  <message>
   <source>{name} could not be read: {reason}.</source>
   <translation>{name} n’a pas pu être lu : {reason}.</translation>
  </message>
  <message>
   <source>{name} is damaged or was written by a newer version.</source>
   <translation>{name} est endommagé ou a été écrit par une version plus récente.</translation>
  </message>
  <message>
   <source>{name} is measured on films that did not train it …</source>
   <translation>{name} est mesuré sur des clichés qui ne l’ont pas entraîné …</translation>
  </message>
  <message>
   <source>{name} is not TOML, or cannot be read.</source>
   <translation>{name} n’est pas du TOML, ou est illisible.</translation>
  </message>
  <message>
   <source>{name} is there already.</source>
   <translation>{name} existe déjà.</translation>
  </message>
  <message>
   <source>{name} is there already. Replace it, or choose another name.</source>
   <translation>{name} existe déjà. Remplacez-le ou choisissez un autre nom.</translation>
  </message>
  <message>
   <source>{name} moves through the window and cannot run a command.</source>
   <translation>{name} sert à parcourir la fenêtre et ne peut lancer une commande.</translation>
  </message>
  <message>
   <source>{name} was not released. {words}</source>
   <translation>{name} n’a pas été publié. {words}</translation>
  </message>
  <message>
   <source>{number:,} frame</source>
   <translation>{number:,} trame</translation>
  </message>
  <message>
   <source>{number:,} frames</source>
   <translation>{number:,} trames</translation>
  </message>
  <message>
   <source>{number:,} image</source>
   <translation>{number:,} image</translation>
  </message>
  <message>
   <source>{number:,} image found.</source>
   <translation>{number:,} image trouvée.</translation>
  </message>
  <message>
   <source>{number:,} images</source>
   <translation>{number:,} images</translation>
  </message>
  <message>
   <source>{number:,} images found.</source>
   <translation>{number:,} images trouvées.</translation>
  </message>
  <message>
   <source>{number:,} images found; the newest is open, the others are in the index on the left.</source>
   <translation>{number:,} images trouvées ; la plus récente est ouverte, les autres sont dans l’index à gauche.</translation>
  </message>
  <message>
   <source>{number:,} patient</source>
   <translation>{number:,} patient</translation>
  </message>
  <message>
   <source>{number:,} patients</source>
   <translation>{number:,} patients</translation>
  </message>
  <message>
   <source>{number:,} studies</source>
   <translation>{number:,} examens</translation>
  </message>
  <message>
   <source>{number:,} study</source>
   <translation>{number:,} examen</translation>
  </message>
  <message>
   <source>{number:,} zip archive in it can be dropped here.</source>
   <translation>{number:,} archive zip qu’il contient peut être déposée ici.</translation>
  </message>
  <message>
   <source>{number:,} zip archive inside was not looked into: drop it to open it.</source>
   <translation>{number:,} archive zip à l’intérieur n’a pas été parcourue : déposez-la pour l’ouvrir.</translation>
  </message>
  <message>
   <source>{number:,} zip archives in it can be dropped here one by one.</source>
   <translation>{number:,} archives zip qu’il contient peuvent être déposées ici une à une.</translation>
  </message>
  <message>
   <source>{number:,} zip archives inside were not looked into: drop one to open it.</source>
   <translation>{number:,} archives zip à l’intérieur n’ont pas été parcourues : déposez-en une pour l’ouvrir.</translation>
  </message>
  <message>
   <source>{number} batch</source>
   <translation>{number} lot</translation>
  </message>
  <message>
   <source>{number} batches</source>
   <translation>{number} lots</translation>
  </message>
  <message>
   <source>{number} day</source>
   <translation>{number} jour</translation>
  </message>
  <message>
   <source>{number} days</source>
   <translation>{number} jours</translation>
  </message>
  <message>
   <source>{number} epoch</source>
   <translation>{number} époque</translation>
  </message>
  <message>
   <source>{number} epoch was left out</source>
   <translation>{number} époque a été omise</translation>
  </message>
  <message>
   <source>{number} epochs</source>
   <translation>{number} époques</translation>
  </message>
  <message>
   <source>{number} epochs were left out</source>
   <translation>{number} époques ont été omises</translation>
  </message>
  <message>
   <source>{number} file</source>
   <translation>{number} fichier</translation>
  </message>
  <message>
   <source>{number} files</source>
   <translation>{number} fichiers</translation>
  </message>
  <message>
   <source>{number} films of the last session are no longer at the same place.</source>
   <translation>{number} clichés de la dernière session ne sont plus à la même place.</translation>
  </message>
  <message>
   <source>{number} measurement</source>
   <translation>{number} mesure</translation>
  </message>
  <message>
   <source>{number} measurements</source>
   <translation>{number} mesures</translation>
  </message>
  <message>
   <source>{number} model has voted; the verdict follows when all have.</source>
   <translation>{number} modèle a voté ; le verdict suit quand tous auront voté.</translation>
  </message>
  <message>
   <source>{number} models have voted; the verdict follows when all have.</source>
   <translation>{number} modèles ont voté ; le verdict suit quand tous auront voté.</translation>
  </message>
  <message>
   <source>{number} month</source>
   <translation>{number} mois</translation>
  </message>
  <message>
   <source>{number} months</source>
   <translation>{number} mois</translation>
  </message>
  <message>
   <source>{number} of {count} patches shown</source>
   <translation>{number} imagettes sur {count} montrées</translation>
  </message>
  <message>
   <source>{number} package</source>
   <translation>{number} paquet</translation>
  </message>
  <message>
   <source>{number} packages</source>
   <translation>{number} paquets</translation>
  </message>
  <message>
   <source>{number} passed or not known</source>
   <translation>{number} réussies ou inconnues</translation>
  </message>
  <message>
   <source>{number} patches: {verdict}. All {total}: {whole}.</source>
   <translation>{number} imagettes : {verdict}. Toutes les {total} : {whole}.</translation>
  </message>
  <message>
   <source>{number} speak for it</source>
   <translation>{number} parlent pour</translation>
  </message>
  <message>
   <source>{number} year</source>
   <translation>{number} an</translation>
  </message>
  <message>
   <source>{number} years</source>
   <translation>{number} ans</translation>
  </message>
  <message>
   <source>{number}. Peak in the {place}.</source>
   <translation>{number}. Maximum : {place}.</translation>
  </message>
  <message>
   <source>{package}  ·  research use only</source>
   <translation>{package}  ·  réservé à la recherche</translation>
  </message>
  <message>
   <source>{passed} of {number} passed</source>
   <translation>{passed} sur {number} réussies</translation>
  </message>
  <message>
   <source>{patches} of {total} patches voted {named}, {said}, {agreeing} of {models} models agree.</source>
   <translation>{patches} imagettes sur {total} votées {named}, {said}, {agreeing} modèles sur {models} concordent.</translation>
  </message>
  <message>
   <source>{patches} patches</source>
   <translation>{patches} imagettes</translation>
  </message>
  <message>
   <source>{place}: padding</source>
   <translation>{place} : remplissage</translation>
  </message>
  <message>
   <source>{place}: {share:.0%} covered, {patches} patches</source>
   <translation>{place} : {share:.0%} couvert, {patches} imagettes</translation>
  </message>
  <message>
   <source>{rate:.0%} of films missed</source>
   <translation>{rate:.0%} de clichés manqués</translation>
  </message>
  <message>
   <source>{share:.0%} of it inside the lungs; highest value {top:.2f}.</source>
   <translation>Dont {share:.0%} dans les poumons ; valeur la plus élevée {top:.2f}.</translation>
  </message>
  <message>
   <source>{share:.0%} of redraws of the patches give the same.</source>
   <translation>{share:.0%} des nouveaux tirages d’imagettes donnent le même résultat.</translation>
  </message>
  <message>
   <source>{share:.0%} of the lungs, {times:.1f} times on average</source>
   <translation>{share:.0%} des poumons, {times:.1f} fois en moyenne</translation>
  </message>
  <message>
   <source>{share} of its map lies outside the lungs.</source>
   <translation>{share} de sa carte se trouve hors des poumons.</translation>
  </message>
  <message>
   <source>{title}  (and {more} more)</source>
   <translation>{title}  (et {more} autres)</translation>
  </message>
  <message>
   <source>{title} {share:.0%} ({low:.0%} to {high:.0%})</source>
   <translation>{title} {share:.0%} ({low:.0%} à {high:.0%})</translation>
  </message>
  <message>
   <source>{title}: back to {value}</source>
   <translation>{title} : revenir à {value}</translation>
  </message>
  <message>
   <source>{title}: score {score}, {patches} patches</source>
   <translation>{title} : score {score}, {patches} imagettes</translation>
  </message>
  <message>
   <source>{told}; {hidden:,} more, type to narrow</source>
   <translation>{told} ; {hidden:,} autres, tapez pour restreindre</translation>
  </message>
  <message>
   <source>{used} of {total} in use</source>
   <translation>{used} sur {total} utilisés</translation>
  </message>
  <message>
   <source>{where}</source>
   <translation>{where}</translation>
  </message>
  <message>
   <source>{words}, no. {place}</source>
   <translation>{words}, n° {place}</translation>
  </message>
  <message>
   <source>{words}, {done} of {total}</source>
   <translation>{words}, {done} sur {total}</translation>
  </message>
  <message>
   <source>{words}; the rate falls after {rest} more.</source>
   <translation>{words} ; le taux baisse après {rest} de plus.</translation>
  </message>
  <message>
   <source>{words}; the stage ends at {ends_at}.</source>
   <translation>{words} ; l’étape se termine à {ends_at}.</translation>
  </message>
  <message>
   <source>{years:.0f} y</source>
   <translation>{years:.0f} ans</translation>
  </message>
  <message>
   <source>{zone}, {edge:.0f} mm from the outline of the lung ({at})</source>
   <translation>{zone}, à {edge:.0f} mm du contour du poumon ({at})</translation>
  </message>
  <message>
   <source>“{title}” lasts while its key is held: choose one letter or digit.</source>
   <translation>« {title} » dure tant que sa touche est maintenue : choisissez une lettre ou un chiffre.</translation>
  </message>
  <message>
   <source>… and {count} more: search to see them</source>
   <translation>… et {count} autres : cherchez pour les voir</translation>
  </message>
  <message>
   <source>… and {number} more</source>
   <translation>… et {number} de plus</translation>
  </message>
  <message>
   <source>≠ not the full data: {reason}</source>
   <translation>≠ pas toutes les données : {reason}</translation>
  </message>
 </context>
</TS>
