<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>cxrviewer</name>
  <message>
   <source>(stored {value:.0f})</source>
   <translation>(gespeichert {value:.0f})</translation>
  </message>
  <message>
   <source>, most voted {title}</source>
   <translation>, meist gestimmt: {title}</translation>
  </message>
  <message>
   <source>, proposed</source>
   <translation>, vorgeschlagen</translation>
  </message>
  <message>
   <source>, weight {weight:.2f}</source>
   <translation>, Gewicht {weight:.2f}</translation>
  </message>
  <message>
   <source>, without it {without}</source>
   <translation>, ohne es {without}</translation>
  </message>
  <message>
   <source>100 %, every pixel</source>
   <translation>100 %, jedes Pixel</translation>
  </message>
  <message>
   <source>95 % interval</source>
   <translation>95-%-Intervall</translation>
  </message>
  <message>
   <source>A file …</source>
   <translation>Eine Datei …</translation>
  </message>
  <message>
   <source>A finished run can be measured on the films that did not train it: figures, curves and wrong calls.</source>
   <translation>Ein fertiger Lauf kann an den Aufnahmen gemessen werden, die ihn nicht trainiert haben: Kennzahlen, Kurven und falsche Urteile.</translation>
  </message>
  <message>
   <source>A list of every key.</source>
   <translation>Eine Liste aller Tasten.</translation>
  </message>
  <message>
   <source>A lung is too low for a chest.</source>
   <translation>Eine Lunge liegt für einen Thorax zu tief.</translation>
  </message>
  <message>
   <source>A lung runs over the edge of the image.</source>
   <translation>Eine Lunge reicht über den Bildrand hinaus.</translation>
  </message>
  <message>
   <source>A map points at regions that moved the models, not at lesions: it can be bright beside a finding, dark over one, and says nothing of places that no patch covered. Methods ask different questions and may disagree; the squares of some are no borders of anything in the lung. The base models that ship pool over the lung alone, so that a map lies inside it is how they are made and no finding. Readers localise better than such maps do.</source>
   <translation>Eine Karte zeigt auf Bereiche, die die Modelle bewegten, nicht auf Läsionen: Sie kann neben einem Befund hell und über einem dunkel sein und sagt nichts über Stellen, die kein Patch abdeckte. Die Verfahren stellen verschiedene Fragen und können einander widersprechen; die Quadrate mancher sind keine Grenzen von etwas in der Lunge. Die mitgelieferten Basismodelle mitteln nur über die Lunge: Dass eine Karte in ihr liegt, ist ihre Bauart und kein Befund. Menschen lokalisieren besser als solche Karten.</translation>
  </message>
  <message>
   <source>A picture is kept after each measurement on the watched films.</source>
   <translation>Nach jeder Messung an den beobachteten Aufnahmen wird ein Bild behalten.</translation>
  </message>
  <message>
   <source>A private attribute of a manufacturer.</source>
   <translation>Ein privates Attribut eines Herstellers.</translation>
  </message>
  <message>
   <source>A radiograph</source>
   <translation>Eine Röntgenaufnahme</translation>
  </message>
  <message>
   <source>A run goes on when this window is closed, and is there again when it is opened.</source>
   <translation>Ein Lauf geht weiter, wenn dieses Fenster geschlossen wird, und ist beim Öffnen wieder da.</translation>
  </message>
  <message>
   <source>A sound verdict</source>
   <translation>Ein tragfähiges Urteil</translation>
  </message>
  <message>
   <source>A square of 224 pixels on a 1024-pixel copy of the film, centred inside a lung. The columns show how each model divides its belief among the classes (softmax, not calibrated). The highest is the model’s vote.</source>
   <translation>Ein Quadrat von 224 Pixeln auf einer Kopie der Aufnahme mit 1024 Pixeln, mit der Mitte in einer Lunge. Die Spalten zeigen, wie jedes Modell sein Zutrauen auf die Klassen verteilt (Softmax, nicht kalibriert). Das höchste ist die Stimme des Modells.</translation>
  </message>
  <message>
   <source>A stage ended early, after {waited} without growth; {left_out}.</source>
   <translation>Ein Abschnitt endete früher, nach {waited} ohne Zuwachs; {left_out}.</translation>
  </message>
  <message>
   <source>A synthetic film of a phantom that comes with the program</source>
   <translation>Eine künstliche Aufnahme eines Phantoms, die mit dem Programm kommt</translation>
  </message>
  <message>
   <source>A wide window that shows everything from air to bone.</source>
   <translation>Eine weite Fensterung, die alles von Luft bis Knochen zeigt.</translation>
  </message>
  <message>
   <source>ANOTHER PATIENT</source>
   <translation>ANDERER PATIENT</translation>
  </message>
  <message>
   <source>AP</source>
   <translation>AP</translation>
  </message>
  <message>
   <source>AP view: the heart lies far from the detector and looks larger; the ratio is too high.</source>
   <translation>AP-Projektion: Das Herz liegt fern vom Detektor und sieht größer aus; der Quotient ist zu groß.</translation>
  </message>
  <message>
   <source>AUROC</source>
   <translation>AUROC</translation>
  </message>
  <message>
   <source>About {time} left.</source>
   <translation>Noch etwa {time}.</translation>
  </message>
  <message>
   <source>Above</source>
   <translation>Oben</translation>
  </message>
  <message>
   <source>Above left</source>
   <translation>Oben links</translation>
  </message>
  <message>
   <source>Above right</source>
   <translation>Oben rechts</translation>
  </message>
  <message>
   <source>Accuracy</source>
   <translation>Genauigkeit</translation>
  </message>
  <message>
   <source>Actual pixels (1 : 1)</source>
   <translation>Pixel für Pixel (1 : 1)</translation>
  </message>
  <message>
   <source>Add this key</source>
   <translation>Taste hinzufügen</translation>
  </message>
  <message>
   <source>Add to the queue</source>
   <translation>In die Warteschlange</translation>
  </message>
  <message>
   <source>After epoch {epoch}</source>
   <translation>Nach Epoche {epoch}</translation>
  </message>
  <message>
   <source>After {patches} patches: {shares}</source>
   <translation>Nach {patches} Patches: {shares}</translation>
  </message>
  <message>
   <source>After {total} patches the lead of {named} may still be chance.</source>
   <translation>Nach {total} Patches kann der Vorsprung von {named} noch Zufall sein.</translation>
  </message>
  <message>
   <source>After {total} patches the lead of {title} can still be chance.</source>
   <translation>Nach {total} Patches kann der Vorsprung von {title} noch Zufall sein.</translation>
  </message>
  <message>
   <source>After {total} patches the lead of {title} can still be chance: draw more.</source>
   <translation>Nach {total} Patches kann der Vorsprung von {title} noch Zufall sein: mehr ziehen.</translation>
  </message>
  <message>
   <source>Age known to the package</source>
   <translation>Alter dem Paket bekannt</translation>
  </message>
  <message>
   <source>Agreed or not</source>
   <translation>Einig oder nicht</translation>
  </message>
  <message>
   <source>Agreement with the drawn masks</source>
   <translation>Übereinstimmung mit den gezeichneten Masken</translation>
  </message>
  <message>
   <source>Agreement: share of patches on which two models vote alike</source>
   <translation>Übereinstimmung: Anteil der Patches, bei denen zwei Modelle gleich abstimmen</translation>
  </message>
  <message>
   <source>All commands</source>
   <translation>Alle Befehle</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>Alle Dateien</translation>
  </message>
  <message>
   <source>All models agree</source>
   <translation>Alle Modelle einig</translation>
  </message>
  <message>
   <source>All models, weighted</source>
   <translation>Alle Modelle, gewichtet</translation>
  </message>
  <message>
   <source>All pixels of the image are equal.</source>
   <translation>Alle Pixel des Bildes sind gleich.</translation>
  </message>
  <message>
   <source>An ensemble has some thousand weights: it fits everywhere. Collecting votes takes the time.</source>
   <translation>Ein Ensemble hat einige tausend Gewichte: Es passt überall hinein. Das Sammeln der Stimmen kostet die Zeit.</translation>
  </message>
  <message>
   <source>An ensemble sees votes, not films: it has no pictures.</source>
   <translation>Ein Ensemble sieht Stimmen, keine Aufnahmen: Es hat keine Bilder.</translation>
  </message>
  <message>
   <source>Analyse</source>
   <translation>Analysieren</translation>
  </message>
  <message>
   <source>Analyse: lungs, patches, votes, verdict, maps</source>
   <translation>Analysieren: Lungen, Patches, Stimmen, Urteil, Karten</translation>
  </message>
  <message>
   <source>Analysed in {time}</source>
   <translation>Analysiert in {time}</translation>
  </message>
  <message>
   <source>Analysing</source>
   <translation>Wird analysiert</translation>
  </message>
  <message>
   <source>Analysis</source>
   <translation>Analyse</translation>
  </message>
  <message>
   <source>Angle</source>
   <translation>Winkel</translation>
  </message>
  <message>
   <source>Annotations</source>
   <translation>Anmerkungen</translation>
  </message>
  <message>
   <source>Anonymous</source>
   <translation>Anonym</translation>
  </message>
  <message>
   <source>Another window has this folder of runs open, too. Both show the same runs; what is wished in one, the other sees.</source>
   <translation>Ein anderes Fenster hat diesen Ordner der Läufe ebenfalls offen. Beide zeigen dieselben Läufe; was in einem gewünscht wird, sieht das andere.</translation>
  </message>
  <message>
   <source>Any modality</source>
   <translation>Jede Modalität</translation>
  </message>
  <message>
   <source>Any view</source>
   <translation>Jede Projektion</translation>
  </message>
  <message>
   <source>Any word of name, ID, date, view or finding.
name:doe  id:4711  date:2020..2021  view:PA  finding:covid</source>
   <translation>Ein Wort aus Name, ID, Datum, Projektion oder Befund.
name:doe  id:4711  date:2020..2021  view:PA  finding:covid</translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation>Darstellung</translation>
  </message>
  <message>
   <source>Arrow</source>
   <translation>Pfeil</translation>
  </message>
  <message>
   <source>As Grad-CAM, with weights that favour several small places (Chattopadhay et al. 2018).</source>
   <translation>Wie Grad-CAM, mit Gewichten, die mehrere kleine Stellen begünstigen (Chattopadhay et al. 2018).</translation>
  </message>
  <message>
   <source>As each film is</source>
   <translation>Wie jede Aufnahme ist</translation>
  </message>
  <message>
   <source>As the package says</source>
   <translation>Laut Paket</translation>
  </message>
  <message>
   <source>As the recipe says</source>
   <translation>Wie das Rezept sagt</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <source>Ask again</source>
   <translation>Nachfragen</translation>
  </message>
  <message>
   <source>Ask again after the film was changed in ways that must not matter, and in one that must.</source>
   <translation>Erneut fragen, nachdem die Aufnahme so geändert wurde, wie es nichts ausmachen darf, und einmal so, wie es etwas ausmachen muss.</translation>
  </message>
  <message>
   <source>At half the sharpness the verdict is the same.</source>
   <translation>Bei halber Schärfe ist das Urteil dasselbe.</translation>
  </message>
  <message>
   <source>At half the sharpness the verdict would be {other}.</source>
   <translation>Bei halber Schärfe wäre das Urteil {other}.</translation>
  </message>
  <message>
   <source>Audit of the verdict</source>
   <translation>Prüfung des Urteils</translation>
  </message>
  <message>
   <source>Audit this verdict</source>
   <translation>Dieses Urteil prüfen</translation>
  </message>
  <message>
   <source>Automatic</source>
   <translation>Automatisch</translation>
  </message>
  <message>
   <source>Automatic (by brightness)</source>
   <translation>Automatisch (nach Helligkeit)</translation>
  </message>
  <message>
   <source>Automatic (by lung outline)</source>
   <translation>Automatisch (nach Lungenkontur)</translation>
  </message>
  <message>
   <source>Automatic window</source>
   <translation>Automatische Fensterung</translation>
  </message>
  <message>
   <source>Bacterial pneumonia</source>
   <translation>Bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>Bacterial pneumonia pattern</source>
   <translation>Muster: bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>Bare film (hold)</source>
   <translation>Nur die Aufnahme (halten)</translation>
  </message>
  <message>
   <source>Base model</source>
   <translation>Basismodell</translation>
  </message>
  <message>
   <source>Below</source>
   <translation>Unten</translation>
  </message>
  <message>
   <source>Below left</source>
   <translation>Unten links</translation>
  </message>
  <message>
   <source>Below right</source>
   <translation>Unten rechts</translation>
  </message>
  <message>
   <source>Best figures of the runs</source>
   <translation>Beste Kennzahlen der Läufe</translation>
  </message>
  <message>
   <source>Best so far</source>
   <translation>Bisher bester</translation>
  </message>
  <message>
   <source>Between the two scores the answer is “not sure”.</source>
   <translation>Zwischen den beiden Scores lautet die Antwort „nicht sicher“.</translation>
  </message>
  <message>
   <source>Black and white look exchanged; it was judged with them put right.</source>
   <translation>Schwarz und Weiß scheinen vertauscht; beurteilt wurde die richtig gestellte Aufnahme.</translation>
  </message>
  <message>
   <source>Black and white may be exchanged.</source>
   <translation>Schwarz und Weiß könnten vertauscht sein.</translation>
  </message>
  <message>
   <source>Black outside the lungs</source>
   <translation>Schwarz außerhalb der Lungen</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <source>Bones</source>
   <translation>Knochen</translation>
  </message>
  <message>
   <source>Bones (by brightness)</source>
   <translation>Knochen (nach Helligkeit)</translation>
  </message>
  <message>
   <source>Bones (by lung outline)</source>
   <translation>Knochen (nach Lungenkontur)</translation>
  </message>
  <message>
   <source>Brier score</source>
   <translation>Brier-Score</translation>
  </message>
  <message>
   <source>Brightness</source>
   <translation>Helligkeit</translation>
  </message>
  <message>
   <source>Brightness of the window “{title}”</source>
   <translation>Helligkeit der Fensterung „{title}“</translation>
  </message>
  <message>
   <source>Bring back the file's own window, polarity and the fitted view.</source>
   <translation>Die Fensterung und Polarität der Datei und die eingepasste Ansicht wiederherstellen.</translation>
  </message>
  <message>
   <source>Bring the file back to its place, or open it from where it is now: the drawings come back with it.</source>
   <translation>Die Datei an ihren Platz zurücklegen oder von dort öffnen, wo sie jetzt liegt: Die Zeichnungen kommen mit ihr zurück.</translation>
  </message>
  <message>
   <source>Bring the file or its drive back, or open it from where it is now; then ask again.</source>
   <translation>Die Datei oder ihr Laufwerk zurückbringen oder sie von dort öffnen, wo sie jetzt liegt; dann erneut versuchen.</translation>
  </message>
  <message>
   <source>Broken lines</source>
   <translation>Gestrichelte Linien</translation>
  </message>
  <message>
   <source>By class or structure</source>
   <translation>Nach Klasse oder Struktur</translation>
  </message>
  <message>
   <source>COVID-19</source>
   <translation>COVID-19</translation>
  </message>
  <message>
   <source>COVID-19 and bacterial pneumonia</source>
   <translation>COVID-19 und bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>COVID-19 and viral pneumonia</source>
   <translation>COVID-19 und virale Pneumonie</translation>
  </message>
  <message>
   <source>COVID-19 or bacterial pneumonia</source>
   <translation>COVID-19 oder bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>COVID-19 or bacterial pneumonia pattern</source>
   <translation>Muster: COVID-19 oder bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>COVID-19 or viral pneumonia</source>
   <translation>COVID-19 oder virale Pneumonie</translation>
  </message>
  <message>
   <source>COVID-19 or viral pneumonia pattern</source>
   <translation>Muster: COVID-19 oder virale Pneumonie</translation>
  </message>
  <message>
   <source>COVID-19 pattern</source>
   <translation>Muster: COVID-19</translation>
  </message>
  <message>
   <source>COVID-19, viral and bacterial pneumonia</source>
   <translation>COVID-19, virale und bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>COVID-19, viral or bacterial pneumonia</source>
   <translation>COVID-19, virale oder bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>COVID-19, viral or bacterial pneumonia pattern</source>
   <translation>Muster: COVID-19, virale oder bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>CR</source>
   <translation>CR</translation>
  </message>
  <message>
   <source>CTR {value}</source>
   <translation>HTQ {value}</translation>
  </message>
  <message>
   <source>CTR {value} proposed</source>
   <translation>HTQ {value} vorgeschlagen</translation>
  </message>
  <message>
   <source>Calibration error</source>
   <translation>Kalibrierungsfehler</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Cannot be told apart</source>
   <translation>Nicht zu unterscheiden</translation>
  </message>
  <message>
   <source>Cardiothoracic ratio</source>
   <translation>Herz-Thorax-Quotient</translation>
  </message>
  <message>
   <source>Cardiothoracic ratio by hand</source>
   <translation>Herz-Thorax-Quotient von Hand</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Änderung</translation>
  </message>
  <message>
   <source>Change between a straight window and an S-shaped one (DICOM's SIGMOID).</source>
   <translation>Zwischen gerader und S-förmiger Fensterung wechseln (SIGMOID in DICOM).</translation>
  </message>
  <message>
   <source>Change the recipe below, free what is needed, or queue it.</source>
   <translation>Das Rezept unten ändern, das Nötige freimachen oder den Lauf einreihen.</translation>
  </message>
  <message>
   <source>Change {kind}</source>
   <translation>{kind} ändern</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>Änderungen</translation>
  </message>
  <message>
   <source>Changes are in force at once and are remembered.</source>
   <translation>Änderungen gelten sofort und bleiben gemerkt.</translation>
  </message>
  <message>
   <source>Changes of the film and what was said then</source>
   <translation>Änderungen der Aufnahme und was dann gesagt wurde</translation>
  </message>
  <message>
   <source>Check it against the film.</source>
   <translation>An der Aufnahme prüfen.</translation>
  </message>
  <message>
   <source>Check it yourself.</source>
   <translation>Selbst prüfen.</translation>
  </message>
  <message>
   <source>Check that it is a frontal chest radiograph, the right way up and in the right polarity.</source>
   <translation>Prüfen, dass es eine frontale Thorax-Röntgenaufnahme ist, richtig herum und mit richtiger Polarität.</translation>
  </message>
  <message>
   <source>Check the data</source>
   <translation>Daten prüfen</translation>
  </message>
  <message>
   <source>Check the outline on the film.</source>
   <translation>Die Kontur auf der Aufnahme prüfen.</translation>
  </message>
  <message>
   <source>Check the rights of the viewer's data folder, then open the film again.</source>
   <translation>Die Rechte des Datenordners prüfen, dann die Aufnahme erneut öffnen.</translation>
  </message>
  <message>
   <source>Checked before the verdict</source>
   <translation>Vor dem Urteil geprüft</translation>
  </message>
  <message>
   <source>Checking the data</source>
   <translation>Die Daten werden geprüft</translation>
  </message>
  <message>
   <source>Chest radiograph</source>
   <translation>Thoraxaufnahme</translation>
  </message>
  <message>
   <source>Choose a recipe</source>
   <translation>Ein Rezept wählen</translation>
  </message>
  <message>
   <source>Choose a recipe of your own (TOML).</source>
   <translation>Ein eigenes Rezept (TOML) wählen.</translation>
  </message>
  <message>
   <source>Choose another file.</source>
   <translation>Eine andere Datei wählen.</translation>
  </message>
  <message>
   <source>Choose another name.</source>
   <translation>Einen anderen Namen wählen.</translation>
  </message>
  <message>
   <source>Choose another one.</source>
   <translation>Etwas anderes wählen.</translation>
  </message>
  <message>
   <source>Choose another window, or repeat the film.</source>
   <translation>Eine andere Fensterung wählen oder die Aufnahme wiederholen.</translation>
  </message>
  <message>
   <source>Choose from what was opened last.</source>
   <translation>Aus dem zuletzt Geöffneten wählen.</translation>
  </message>
  <message>
   <source>Choose the folder in which runs lie.</source>
   <translation>Den Ordner wählen, in dem die Läufe liegen.</translation>
  </message>
  <message>
   <source>Choose the folder of runs</source>
   <translation>Den Ordner der Läufe wählen</translation>
  </message>
  <message>
   <source>Choose the folder of the data</source>
   <translation>Den Ordner der Daten wählen</translation>
  </message>
  <message>
   <source>Choose the folder of the data, or a list of cases (CSV).</source>
   <translation>Den Ordner der Daten oder eine Fallliste (CSV) wählen.</translation>
  </message>
  <message>
   <source>Choose where the file goes</source>
   <translation>Wählen, wohin die Datei kommt</translation>
  </message>
  <message>
   <source>Choose “Hanging protocols …” in the Compare menu to change when each applies.</source>
   <translation>„Hängeprotokolle …“ im Menü Vergleichen wählen, um zu ändern, wann jedes gilt.</translation>
  </message>
  <message>
   <source>Choose “Hanging protocols …” in the Compare menu to make one.</source>
   <translation>„Hängeprotokolle …“ im Menü Vergleichen wählen, um eines anzulegen.</translation>
  </message>
  <message>
   <source>Choose …</source>
   <translation>Wählen …</translation>
  </message>
  <message>
   <source>Chosen on {chosen} ({cases} films).</source>
   <translation>Gewählt auf {chosen} ({cases} Aufnahmen).</translation>
  </message>
  <message>
   <source>Class of the map</source>
   <translation>Klasse der Karte</translation>
  </message>
  <message>
   <source>Class to take away</source>
   <translation>Klasse zum Abziehen</translation>
  </message>
  <message>
   <source>Class whose score is taken apart</source>
   <translation>Klasse, deren Score zerlegt wird</translation>
  </message>
  <message>
   <source>Classes that may be the true one</source>
   <translation>Klassen, die die wahre sein können</translation>
  </message>
  <message>
   <source>Click a model to colour the patches by its votes alone; click it again for the majority.</source>
   <translation>Ein Modell anklicken, um die Patches nur nach seinen Stimmen zu färben; noch einmal für die Mehrheit.</translation>
  </message>
  <message>
   <source>Click a patch</source>
   <translation>Klick auf einen Patch</translation>
  </message>
  <message>
   <source>Click a patch on the film to take it apart.</source>
   <translation>Einen Patch auf der Aufnahme anklicken, um ihn zu zerlegen.</translation>
  </message>
  <message>
   <source>Click an end, the vertex and the other end.</source>
   <translation>Ein Ende, den Scheitel und das andere Ende anklicken.</translation>
  </message>
  <message>
   <source>Click here, then press the new key</source>
   <translation>Hier klicken, dann die neue Taste drücken</translation>
  </message>
  <message>
   <source>Click the corners of a region; Enter or a double click closes it.</source>
   <translation>Die Ecken einer Region anklicken; Eingabe oder Doppelklick schließt sie.</translation>
  </message>
  <message>
   <source>Click the midline twice, then both borders of the heart and of the chest.</source>
   <translation>Zweimal die Mittellinie anklicken, dann beide Ränder von Herz und Thorax.</translation>
  </message>
  <message>
   <source>Click, then type.</source>
   <translation>Klicken, dann tippen.</translation>
  </message>
  <message>
   <source>Clone with changes …</source>
   <translation>Mit Änderungen kopieren …</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Close other studies or programs, then try again.</source>
   <translation>Andere Untersuchungen oder Programme schließen, dann erneut versuchen.</translation>
  </message>
  <message>
   <source>Close study</source>
   <translation>Untersuchung schließen</translation>
  </message>
  <message>
   <source>Close the study on screen; the file stays.</source>
   <translation>Die Untersuchung auf dem Schirm schließen; die Datei bleibt.</translation>
  </message>
  <message>
   <source>Close the window.</source>
   <translation>Das Fenster schließen.</translation>
  </message>
  <message>
   <source>Cobb angle</source>
   <translation>Cobb-Winkel</translation>
  </message>
  <message>
   <source>Colour {name}</source>
   <translation>Farbe {name}</translation>
  </message>
  <message>
   <source>Coloured outlines: what the network finds. Thin white outlines: what a person drew.</source>
   <translation>Farbige Umrisse: was das Netz findet. Dünne weiße Umrisse: was ein Mensch zeichnete.</translation>
  </message>
  <message>
   <source>Colours of the window. Films are on black in both.</source>
   <translation>Farben des Fensters. Aufnahmen liegen in beiden auf Schwarz.</translation>
  </message>
  <message>
   <source>Columns of the figures</source>
   <translation>Spalten der Kennzahlen</translation>
  </message>
  <message>
   <source>Columns of the report</source>
   <translation>Spalten des Berichts</translation>
  </message>
  <message>
   <source>Columns of the runs</source>
   <translation>Spalten der Läufe</translation>
  </message>
  <message>
   <source>Commands and their keys</source>
   <translation>Befehle und ihre Tasten</translation>
  </message>
  <message>
   <source>Commands that match</source>
   <translation>Passende Befehle</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <source>Confusion matrix</source>
   <translation>Verwechslungsmatrix</translation>
  </message>
  <message>
   <source>Contours</source>
   <translation>Höhenlinien</translation>
  </message>
  <message>
   <source>Contours at {levels} of the highest value.</source>
   <translation>Höhenlinien bei {levels} des höchsten Werts.</translation>
  </message>
  <message>
   <source>Contrast for ribs and spine, with an S-shaped curve.</source>
   <translation>Kontrast für Rippen und Wirbelsäule, mit S-förmiger Kurve.</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Copy a file, a folder or its whole path, then paste again.</source>
   <translation>Eine Datei, einen Ordner oder den ganzen Pfad kopieren, dann erneut einfügen.</translation>
  </message>
  <message>
   <source>Copy the chosen rows as text (Ctrl+C).</source>
   <translation>Die gewählten Zeilen als Text kopieren (Ctrl+C).</translation>
  </message>
  <message>
   <source>Count, look for copies and for what files give away; reads every film.</source>
   <translation>Zählen, nach Kopien suchen und nach dem, was Dateien verraten; liest jede Aufnahme.</translation>
  </message>
  <message>
   <source>Coverage</source>
   <translation>Abdeckung</translation>
  </message>
  <message>
   <source>Coverage by zone</source>
   <translation>Abdeckung nach Zonen</translation>
  </message>
  <message>
   <source>Coverage, device, time per stage</source>
   <translation>Abdeckung, Gerät, Zeit je Schritt</translation>
  </message>
  <message>
   <source>Covered</source>
   <translation>Abgedeckt</translation>
  </message>
  <message>
   <source>Cropped to the lungs</source>
   <translation>Auf die Lungen zugeschnitten</translation>
  </message>
  <message>
   <source>Current</source>
   <translation>Aktuelle</translation>
  </message>
  <message>
   <source>Current and prior</source>
   <translation>Aktuelle und Voraufnahme</translation>
  </message>
  <message>
   <source>Curve</source>
   <translation>Kurve</translation>
  </message>
  <message>
   <source>Curve of the window “{title}”</source>
   <translation>Kurve der Fensterung „{title}“</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>Kurven</translation>
  </message>
  <message>
   <source>Cut off</source>
   <translation>Abgebrochen</translation>
  </message>
  <message>
   <source>DICOM secondary capture</source>
   <translation>DICOM Secondary Capture</translation>
  </message>
  <message>
   <source>DICOM segmentation</source>
   <translation>DICOM-Segmentierung</translation>
  </message>
  <message>
   <source>DICOM structured report</source>
   <translation>DICOM Structured Report</translation>
  </message>
  <message>
   <source>DICOM with any name, PNG, JPEG, TIFF, WebP or BMP; folders, zip archives and DICOMDIRs.</source>
   <translation>DICOM mit beliebigem Namen, PNG, JPEG, TIFF, WebP oder BMP; Ordner, ZIP-Archive und DICOMDIRs.</translation>
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
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>Darker middle tones</source>
   <translation>Dunklere Mitteltöne</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>Daten</translation>
  </message>
  <message>
   <source>Data check</source>
   <translation>Datenprüfung</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Delete (Del); undo brings it back</source>
   <translation>Löschen (Entf); Rückgängig bringt es zurück</translation>
  </message>
  <message>
   <source>Delete it</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Delete the run with its checkpoints; asks first.</source>
   <translation>Den Lauf mit seinen Zwischenständen löschen; fragt vorher.</translation>
  </message>
  <message>
   <source>Delete the selected annotation</source>
   <translation>Gewählte Anmerkung löschen</translation>
  </message>
  <message>
   <source>Delete {kind}</source>
   <translation>{kind} löschen</translation>
  </message>
  <message>
   <source>Delete {name} with its checkpoints?</source>
   <translation>{name} mit allen Zwischenständen löschen?</translation>
  </message>
  <message>
   <source>Delete {number} annotations</source>
   <translation>{number} Anmerkungen löschen</translation>
  </message>
  <message>
   <source>Deletes the chosen protocol.</source>
   <translation>Löscht das gewählte Protokoll.</translation>
  </message>
  <message>
   <source>Deutsch</source>
   <translation>Deutsch</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>Dice</source>
   <translation>Dice</translation>
  </message>
  <message>
   <source>Discard a run</source>
   <translation>Einen Lauf verwerfen</translation>
  </message>
  <message>
   <source>Discard …</source>
   <translation>Verwerfen …</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>Ausblenden</translation>
  </message>
  <message>
   <source>Display</source>
   <translation>Anzeige</translation>
  </message>
  <message>
   <source>Distance</source>
   <translation>Strecke</translation>
  </message>
  <message>
   <source>Distances, angles, regions and the cardiothoracic ratio, with their places on the film.</source>
   <translation>Strecken, Winkel, Regionen und der Herz-Thorax-Quotient, mit ihrem Ort auf der Aufnahme.</translation>
  </message>
  <message>
   <source>Do again what was taken back.</source>
   <translation>Zurückgenommenes wiederholen.</translation>
  </message>
  <message>
   <source>Do not rely on the scores; check view, polarity and outline of the lungs.</source>
   <translation>Sich nicht auf die Scores verlassen; Projektion, Polarität und Lungenkontur prüfen.</translation>
  </message>
  <message>
   <source>Do not rely on these classes for this patient.</source>
   <translation>Sich bei diesem Patienten nicht auf diese Klassen verlassen.</translation>
  </message>
  <message>
   <source>Do not wait for the others.</source>
   <translation>Nicht auf die anderen warten.</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>Tiefer</translation>
  </message>
  <message>
   <source>Drag a handle: left is just black, right just white. Keys: arrows; with Shift the right end.</source>
   <translation>Einen Griff ziehen: links eben schwarz, rechts eben weiß. Tasten: Pfeile; mit Umschalt das rechte Ende.</translation>
  </message>
  <message>
   <source>Drag a region: area, mean, SD, least, greatest.</source>
   <translation>Eine Region ziehen: Fläche, Mittel, SD, kleinster, größter Wert.</translation>
  </message>
  <message>
   <source>Drag from what it points at.</source>
   <translation>Von dem aus ziehen, worauf er zeigt.</translation>
  </message>
  <message>
   <source>Drag to change contrast (across) and brightness (up and down).</source>
   <translation>Ziehen ändert den Kontrast (quer) und die Helligkeit (auf und ab).</translation>
  </message>
  <message>
   <source>Drag to move the film; the middle button always does.</source>
   <translation>Ziehen verschiebt die Aufnahme; die mittlere Taste tut es immer.</translation>
  </message>
  <message>
   <source>Drag two lines; the angle between them is given.</source>
   <translation>Zwei Linien ziehen; der Winkel dazwischen wird angegeben.</translation>
  </message>
  <message>
   <source>Drag up or down to zoom; the wheel always does.</source>
   <translation>Auf oder ab ziehen zum Zoomen; das Rad tut es immer.</translation>
  </message>
  <message>
   <source>Drag, or click both ends.</source>
   <translation>Ziehen oder beide Enden anklicken.</translation>
  </message>
  <message>
   <source>Draw again</source>
   <translation>Neu ziehen</translation>
  </message>
  <message>
   <source>Draw the ratio by hand: midline, heart and chest.</source>
   <translation>Den Quotienten von Hand zeichnen: Mittellinie, Herz und Thorax.</translation>
  </message>
  <message>
   <source>Draw {kind}</source>
   <translation>{kind} zeichnen</translation>
  </message>
  <message>
   <source>Draw {number} annotations</source>
   <translation>{number} Anmerkungen zeichnen</translation>
  </message>
  <message>
   <source>Drawn again, {same:.0%} of such sets of patches call it the same, scoring {low:.2f} to {high:.2f}.</source>
   <translation>Neu gezogen nennen es {same:.0%} solcher Patchsätze gleich, mit Scores von {low:.2f} bis {high:.2f}.</translation>
  </message>
  <message>
   <source>Draws as many patches with the next seed and has every model vote on them.</source>
   <translation>Zieht ebenso viele Patches mit dem nächsten Startwert und lässt jedes Modell darüber abstimmen.</translation>
  </message>
  <message>
   <source>Drop a chest radiograph or a folder here</source>
   <translation>Eine Thorax-Röntgenaufnahme oder einen Ordner hierher ziehen</translation>
  </message>
  <message>
   <source>Drop gamma and local contrast.</source>
   <translation>Gamma und lokalen Kontrast weglassen.</translation>
  </message>
  <message>
   <source>Each lung in thirds of its height. The bar is the share of the zone under at least one patch; the number counts patches with their centre there; the letter is the class that most of them were voted. What no patch covers was not looked at.</source>
   <translation>Jede Lunge in Drittel ihrer Höhe geteilt. Der Balken ist der Anteil der Zone unter mindestens einem Patch; die Zahl zählt die Patches mit der Mitte dort; der Buchstabe ist die Klasse, für die die meisten gestimmt wurden. Was kein Patch abdeckt, wurde nicht angesehen.</translation>
  </message>
  <message>
   <source>Each model looks at every patch by itself and votes for one class. The bar counts its votes. Models that disagree, or votes that are spread over several classes, are a reason to doubt the verdict. Click a model to colour the patches by its votes alone.</source>
   <translation>Jedes Modell betrachtet jeden Patch für sich und stimmt für eine Klasse. Der Balken zählt seine Stimmen. Modelle, die sich widersprechen, oder Stimmen, die sich auf mehrere Klassen verteilen, sind ein Grund, am Urteil zu zweifeln. Ein Modell anklicken, um die Patches nur nach seinen Stimmen zu färben.</translation>
  </message>
  <message>
   <source>Each square is a patch, in the colour and with the letter of the class that it was given: C COVID-19, V viral, B bacterial, N normal.</source>
   <translation>Jedes Quadrat ist ein Patch, in Farbe und Buchstaben der Klasse, die ihm gegeben wurde: C COVID-19, V viral, B bakteriell, N normal.</translation>
  </message>
  <message>
   <source>Each window is fitted to the film first; width and brightness here then change it.</source>
   <translation>Jede Fensterung wird zuerst an die Aufnahme angepasst; Breite und Helligkeit ändern sie dann.</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <source>Ellipse</source>
   <translation>Ellipse</translation>
  </message>
  <message>
   <source>Empty the index</source>
   <translation>Index leeren</translation>
  </message>
  <message>
   <source>Empty the study index</source>
   <translation>Untersuchungsindex leeren</translation>
  </message>
  <message>
   <source>Empty the study index …</source>
   <translation>Untersuchungsindex leeren …</translation>
  </message>
  <message>
   <source>Ends of the window</source>
   <translation>Enden der Fensterung</translation>
  </message>
  <message>
   <source>English</source>
   <translation>English</translation>
  </message>
  <message>
   <source>Enhancement</source>
   <translation>Bildverbesserung</translation>
  </message>
  <message>
   <source>Enlarge what is under the pointer.</source>
   <translation>Vergrößert, was unter dem Zeiger liegt.</translation>
  </message>
  <message>
   <source>Ensemble</source>
   <translation>Ensemble</translation>
  </message>
  <message>
   <source>Epoch {epoch} of {epochs}, batch {step} of {total}.</source>
   <translation>Epoche {epoch} von {epochs}, Stapel {step} von {total}.</translation>
  </message>
  <message>
   <source>Equalise contrast locally; for the eye only, and said on the film.</source>
   <translation>Kontrast örtlich ausgleichen; nur für das Auge und auf der Aufnahme vermerkt.</translation>
  </message>
  <message>
   <source>Español</source>
   <translation>Español</translation>
  </message>
  <message>
   <source>Estimate</source>
   <translation>Abschätzen</translation>
  </message>
  <message>
   <source>Estimate, then train it in a process that outlives this window.</source>
   <translation>Abschätzen, dann in einem Prozess trainieren, der dieses Fenster überdauert.</translation>
  </message>
  <message>
   <source>Estimating memory and time</source>
   <translation>Speicher und Zeit werden abgeschätzt</translation>
  </message>
  <message>
   <source>Estimating memory and time before the start</source>
   <translation>Speicher und Zeit werden vor dem Start abgeschätzt</translation>
  </message>
  <message>
   <source>Every class</source>
   <translation>Jede Klasse</translation>
  </message>
  <message>
   <source>Every known study</source>
   <translation>Jede bekannte Untersuchung</translation>
  </message>
  <message>
   <source>Every patch mirrored</source>
   <translation>Jeder Patch gespiegelt</translation>
  </message>
  <message>
   <source>Everything</source>
   <translation>Alles</translation>
  </message>
  <message>
   <source>Everything that was looked at: the score against the threshold of the package, the prediction set (it holds the true class for a stated share of films like the calibration films), the models one by one, redraws of the patches, the same patches mirrored or at half the sharpness as far as the models were asked, the lung outline, and what the training data can tell apart for the patient’s age. One reason against (−) makes the verdict “not sure”. Classes that cannot be told apart (≠) are named together.</source>
   <translation>Alles, was betrachtet wurde: der Score gegen die Schwelle des Pakets, die Vorhersagemenge (sie enthält die wahre Klasse für einen angegebenen Anteil von Aufnahmen wie den Kalibrieraufnahmen), die Modelle einzeln, neu gezogene Patches, dieselben Patches gespiegelt oder mit halber Schärfe, soweit die Modelle danach gefragt wurden, die Lungenkontur und was die Trainingsdaten für das Alter des Patienten unterscheiden können. Ein Grund dagegen (−) macht das Urteil „nicht sicher“. Klassen, die nicht zu unterscheiden sind (≠), werden zusammen genannt.</translation>
  </message>
  <message>
   <source>Evidence</source>
   <translation>Belege</translation>
  </message>
  <message>
   <source>Evidence: ensemble</source>
   <translation>Belege: Ensemble</translation>
  </message>
  <message>
   <source>Evidence: maps</source>
   <translation>Belege: Karten</translation>
  </message>
  <message>
   <source>Evidence: votes</source>
   <translation>Belege: Stimmen</translation>
  </message>
  <message>
   <source>Expected calibration error {after:.3f} on the test films.</source>
   <translation>Erwarteter Kalibrierfehler {after:.3f} auf den Testaufnahmen.</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Export CSV …</source>
   <translation>CSV exportieren …</translation>
  </message>
  <message>
   <source>Export measurements</source>
   <translation>Messungen exportieren</translation>
  </message>
  <message>
   <source>Export measurements …</source>
   <translation>Messungen exportieren …</translation>
  </message>
  <message>
   <source>Export …</source>
   <translation>Exportieren …</translation>
  </message>
  <message>
   <source>Exposure like the training films</source>
   <translation>Belichtung wie bei den Trainingsaufnahmen</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>Fehlgeschlagen</translation>
  </message>
  <message>
   <source>Feature maps times the gradient of the class, place by place (Draelos and Carin 2020).</source>
   <translation>Merkmalskarten mal Gradient der Klasse, Stelle für Stelle (Draelos und Carin 2020).</translation>
  </message>
  <message>
   <source>Feature maps weighted by the mean gradient of the class (Selvaraju et al. 2017).</source>
   <translation>Merkmalskarten, gewichtet mit dem mittleren Gradienten der Klasse (Selvaraju et al. 2017).</translation>
  </message>
  <message>
   <source>Feature maps weighted by the score of the patch seen through each of them, without gradients (Wang et al. 2020).</source>
   <translation>Merkmalskarten, gewichtet mit dem Score des Patches, wie er durch jede gesehen wird, ohne Gradienten (Wang et al. 2020).</translation>
  </message>
  <message>
   <source>Fewer</source>
   <translation>Weniger</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>Kennzahl</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>Kennzahlen</translation>
  </message>
  <message>
   <source>Figures of the report</source>
   <translation>Kennzahlen des Berichts</translation>
  </message>
  <message>
   <source>Figures: {data} ({role}, {cases} films)</source>
   <translation>Zahlen: {data} ({role}, {cases} Aufnahmen)</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>File to write</source>
   <translation>Zu schreibende Datei</translation>
  </message>
  <message>
   <source>Film</source>
   <translation>Aufnahme</translation>
  </message>
  <message>
   <source>Film beside, {number}</source>
   <translation>Aufnahme daneben, {number}</translation>
  </message>
  <message>
   <source>Film on screen</source>
   <translation>Aufnahme auf dem Schirm</translation>
  </message>
  <message>
   <source>Films</source>
   <translation>Aufnahmen</translation>
  </message>
  <message>
   <source>Films are being prepared: {done} of {films}. Training begins after that.</source>
   <translation>Aufnahmen werden vorbereitet: {done} von {films}. Danach beginnt das Training.</translation>
  </message>
  <message>
   <source>Find a command</source>
   <translation>Befehl suchen</translation>
  </message>
  <message>
   <source>Find any command by typing a few letters</source>
   <translation>Jeden Befehl mit ein paar Buchstaben finden</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Befund</translation>
  </message>
  <message>
   <source>Findings of the models</source>
   <translation>Befunde der Modelle</translation>
  </message>
  <message>
   <source>Fingerprint</source>
   <translation>Fingerabdruck</translation>
  </message>
  <message>
   <source>Finished</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Fit the window to the lungs and what is around them; by the lung outline once there is one.</source>
   <translation>Passt die Fensterung an die Lungen und ihre Umgebung an; nach der Lungenkontur, sobald es eine gibt.</translation>
  </message>
  <message>
   <source>Fit to window</source>
   <translation>Ins Fenster einpassen</translation>
  </message>
  <message>
   <source>Flicker</source>
   <translation>Blinkvergleich</translation>
  </message>
  <message>
   <source>Flip left and right</source>
   <translation>Links und rechts spiegeln</translation>
  </message>
  <message>
   <source>Flip top and bottom</source>
   <translation>Oben und unten spiegeln</translation>
  </message>
  <message>
   <source>Folder …</source>
   <translation>Ordner …</translation>
  </message>
  <message>
   <source>For and against</source>
   <translation>Dafür und dagegen</translation>
  </message>
  <message>
   <source>For films of</source>
   <translation>Für Aufnahmen</translation>
  </message>
  <message>
   <source>Forget every study, thumbnail and recent file on this computer; the films stay.</source>
   <translation>Alle Untersuchungen, Vorschaubilder und zuletzt geöffneten Dateien auf diesem Rechner vergessen; die Aufnahmen bleiben.</translation>
  </message>
  <message>
   <source>Forget every study, thumbnail, finding and recent file?</source>
   <translation>Alle Untersuchungen, Vorschaubilder, Befunde und zuletzt geöffneten Dateien vergessen?</translation>
  </message>
  <message>
   <source>Forget missing films</source>
   <translation>Fehlende Aufnahmen vergessen</translation>
  </message>
  <message>
   <source>Français</source>
   <translation>Français</translation>
  </message>
  <message>
   <source>From the file</source>
   <translation>Aus der Datei</translation>
  </message>
  <message>
   <source>Frontal view</source>
   <translation>Frontale Projektion</translation>
  </message>
  <message>
   <source>Full range</source>
   <translation>Ganzer Wertebereich</translation>
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
   <translation>Von allem über nichts Identifizierendes bis zu gar nichts.</translation>
  </message>
  <message>
   <source>Go on from the last checkpoint, now.</source>
   <translation>Jetzt vom letzten Zwischenstand weitermachen.</translation>
  </message>
  <message>
   <source>Go through the windows that the file suggests.</source>
   <translation>Geht durch die Fensterungen, die die Datei vorschlägt.</translation>
  </message>
  <message>
   <source>Goes with the patient and the study of the film.</source>
   <translation>Gehört zu Patient und Untersuchung der Aufnahme.</translation>
  </message>
  <message>
   <source>Grad-CAM of each model for {title}, and its softmax.</source>
   <translation>Grad-CAM jedes Modells für {title} und sein Softmax.</translation>
  </message>
  <message>
   <source>Graphics card</source>
   <translation>Grafikkarte</translation>
  </message>
  <message>
   <source>Greatest</source>
   <translation>Größter</translation>
  </message>
  <message>
   <source>Grey</source>
   <translation>Graustufen</translation>
  </message>
  <message>
   <source>Half the sharpness</source>
   <translation>Halbe Schärfe</translation>
  </message>
  <message>
   <source>Half the size</source>
   <translation>Halbe Größe</translation>
  </message>
  <message>
   <source>Hang by protocol</source>
   <translation>Nach Protokoll hängen</translation>
  </message>
  <message>
   <source>Hang films when they open</source>
   <translation>Aufnahmen beim Öffnen hängen</translation>
  </message>
  <message>
   <source>Hanging</source>
   <translation>Hängung</translation>
  </message>
  <message>
   <source>Hanging protocols</source>
   <translation>Hängeprotokolle</translation>
  </message>
  <message>
   <source>Hanging protocols …</source>
   <translation>Hängeprotokolle …</translation>
  </message>
  <message>
   <source>Hanging protocols, tried from the top</source>
   <translation>Hängeprotokolle, von oben an versucht</translation>
  </message>
  <message>
   <source>Has content</source>
   <translation>Hat Inhalt</translation>
  </message>
  <message>
   <source>Has every model vote on the same patches mirrored left to right, and at half the sharpness.</source>
   <translation>Lässt jedes Modell über dieselben Patches abstimmen, links-rechts gespiegelt und mit halber Schärfe.</translation>
  </message>
  <message>
   <source>Hausdorff 95 in pixels</source>
   <translation>Hausdorff 95 in Pixeln</translation>
  </message>
  <message>
   <source>Heart</source>
   <translation>Herz</translation>
  </message>
  <message>
   <source>Heart on its usual side</source>
   <translation>Herz auf seiner üblichen Seite</translation>
  </message>
  <message>
   <source>Heart, Dice</source>
   <translation>Herz, Dice</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>Hidden with the patient information</source>
   <translation>Mit den Patientenangaben verborgen</translation>
  </message>
  <message>
   <source>Hide ({key})</source>
   <translation>Ausblenden ({key})</translation>
  </message>
  <message>
   <source>Hide every layer and all text while the key is held.</source>
   <translation>Blendet jede Ebene und allen Text aus, solange die Taste gehalten wird.</translation>
  </message>
  <message>
   <source>Hide how it came about</source>
   <translation>Entstehung ausblenden</translation>
  </message>
  <message>
   <source>Hide {title}</source>
   <translation>{title} ausblenden</translation>
  </message>
  <message>
   <source>Histogram</source>
   <translation>Histogramm</translation>
  </message>
  <message>
   <source>Histogram with levels</source>
   <translation>Histogramm mit Fensterenden</translation>
  </message>
  <message>
   <source>Hold to see the bare film without any layer</source>
   <translation>Halten, um die Aufnahme ohne Ebenen zu sehen</translation>
  </message>
  <message>
   <source>How far the class falls when a square of the patch is hidden (Zeiler and Fergus 2014).</source>
   <translation>Wie weit die Klasse fällt, wenn ein Quadrat des Patches verdeckt wird (Zeiler und Fergus 2014).</translation>
  </message>
  <message>
   <source>How far the models agree</source>
   <translation>Wie weit die Modelle einig sind</translation>
  </message>
  <message>
   <source>How it does on films that did not train it</source>
   <translation>Wie er sich an Aufnahmen hält, die ihn nicht trainiert haben</translation>
  </message>
  <message>
   <source>How it was made</source>
   <translation>Wie es entstand</translation>
  </message>
  <message>
   <source>How many patches every model votes on. More takes longer and votes more evenly.</source>
   <translation>Über wie viele Patches jedes Modell abstimmt. Mehr dauert länger und stimmt gleichmäßiger ab.</translation>
  </message>
  <message>
   <source>How many patches lie over each place. Hatched places lie under none: nothing was looked at there, which is not the same as nothing being there.</source>
   <translation>Wie viele Patches über jeder Stelle liegen. Schraffierte Stellen liegen unter keinem: Dort wurde nichts angesehen, was nicht dasselbe ist wie dass dort nichts wäre.</translation>
  </message>
  <message>
   <source>How much a drag changes contrast and brightness.</source>
   <translation>Wie stark ein Zug Kontrast und Helligkeit ändert.</translation>
  </message>
  <message>
   <source>How much the ensemble trusts each model for this film: learnt from which models were right when the votes looked like this. 1 is full trust, 0 means ignored, below 0 means that its votes count against a class. Agreement is the share of models whose own winner is the ensemble’s.</source>
   <translation>Wie sehr das Ensemble jedem Modell bei dieser Aufnahme vertraut: gelernt daraus, welche Modelle recht hatten, wenn die Stimmen so aussahen. 1 ist volles Vertrauen, 0 heißt übergangen, unter 0 zählen seine Stimmen gegen eine Klasse. Übereinstimmung ist der Anteil der Modelle, deren eigener Sieger der des Ensembles ist.</translation>
  </message>
  <message>
   <source>How often the true class may be outside the set of classes that speaks for or against a verdict.</source>
   <translation>Wie oft die wahre Klasse außerhalb der Menge von Klassen liegen darf, die für oder gegen ein Urteil spricht.</translation>
  </message>
  <message>
   <source>How the verdict came about</source>
   <translation>Wie das Urteil entstand</translation>
  </message>
  <message>
   <source>I have read this; show the raw output</source>
   <translation>Gelesen; Rohausgabe zeigen</translation>
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
   <translation>Bild {id}</translation>
  </message>
  <message>
   <source>In force when the program is started again.</source>
   <translation>Gilt, sobald das Programm neu gestartet wird.</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>In Gebrauch</translation>
  </message>
  <message>
   <source>In {people}, normal is not told from {others}.</source>
   <translation>Bei {people} wird ein Normalbefund nicht von Folgendem unterschieden: {others}.</translation>
  </message>
  <message>
   <source>In {people}, the package learnt {called} on the one hand and {others} on the other from different collections, which alone may tell them apart.</source>
   <translation>Bei {people} lernte das Paket {called} einerseits und {others} andererseits aus verschiedenen Sammlungen; das allein kann sie unterscheiden.</translation>
  </message>
  <message>
   <source>In {people}, {classes} are known only as one or the other.</source>
   <translation>Bei {people} ist nur bekannt, dass es eines davon ist: {classes}.</translation>
  </message>
  <message>
   <source>Index</source>
   <translation>Index</translation>
  </message>
  <message>
   <source>Information in the corners</source>
   <translation>Angaben in den Ecken</translation>
  </message>
  <message>
   <source>Invert</source>
   <translation>Invertieren</translation>
  </message>
  <message>
   <source>Invert the film.</source>
   <translation>Die Aufnahme invertieren.</translation>
  </message>
  <message>
   <source>Is a score what it says?</source>
   <translation>Hält ein Score, was er sagt?</translation>
  </message>
  <message>
   <source>It could not be kept aside either, so changes are not saved. Check the folder of the settings.</source>
   <translation>Sie konnte auch nicht beiseitegelegt werden, daher werden Änderungen nicht gespeichert. Den Ordner der Einstellungen prüfen.</translation>
  </message>
  <message>
   <source>It could not go on. {where}</source>
   <translation>Es konnte nicht weitergehen. {where}</translation>
  </message>
  <message>
   <source>It does not fit. {reason}</source>
   <translation>Es passt nicht hinein. {reason}</translation>
  </message>
  <message>
   <source>It ended without saying so. {where}</source>
   <translation>Er endete ohne ein Wort. {where}</translation>
  </message>
  <message>
   <source>It has no patient ID, and no name with a date of birth: no other film can be known as its prior.</source>
   <translation>Sie hat keine Patienten-ID und keinen Namen mit Geburtsdatum: Keine andere Aufnahme kann als ihre Voraufnahme erkannt werden.</translation>
  </message>
  <message>
   <source>It is next in the queue.</source>
   <translation>Er ist der Nächste in der Warteschlange.</translation>
  </message>
  <message>
   <source>It is number {place} in the queue.</source>
   <translation>Er ist Nummer {place} in der Warteschlange.</translation>
  </message>
  <message>
   <source>It lies far beyond any film that the package was tried on.</source>
   <translation>Sie liegt weit jenseits jeder Aufnahme, an der das Paket erprobt wurde.</translation>
  </message>
  <message>
   <source>It stops after this batch and keeps everything. {where}</source>
   <translation>Er hält nach diesem Stapel an und behält alles. {where}</translation>
  </message>
  <message>
   <source>It stops after this film and keeps what is prepared.</source>
   <translation>Es hält nach dieser Aufnahme an und behält, was vorbereitet ist.</translation>
  </message>
  <message>
   <source>It was kept as {name} beside its old place; a newer version may understand it.</source>
   <translation>Sie wurde als {name} neben ihrem alten Platz aufbewahrt; eine neuere Version versteht sie vielleicht.</translation>
  </message>
  <message>
   <source>It was not measured how {classes} of {people} is told from {called}.</source>
   <translation>Es wurde nicht gemessen, wie bei {people} Folgendes von {called} unterschieden wird: {classes}.</translation>
  </message>
  <message>
   <source>It was stopped before it reached a verdict. Press Analyse to start it again.</source>
   <translation>Sie wurde vor einem Urteil angehalten. „Analysieren“ startet sie erneut.</translation>
  </message>
  <message>
   <source>Its light and dark parts do not lie as in a frontal chest radiograph.</source>
   <translation>Helle und dunkle Teile liegen nicht wie in einer frontalen Thoraxaufnahme.</translation>
  </message>
  <message>
   <source>Its own curve</source>
   <translation>Eigene Kurve</translation>
  </message>
  <message>
   <source>Its process was ended from outside, lost its power, or met an error nobody foresaw.</source>
   <translation>Sein Prozess wurde von außen beendet, verlor den Strom oder traf einen unvorhergesehenen Fehler.</translation>
  </message>
  <message>
   <source>Its sharpness, noise or compression differ from those of the training films.</source>
   <translation>Schärfe, Rauschen oder Kompression weichen von denen der Trainingsaufnahmen ab.</translation>
  </message>
  <message>
   <source>Jaccard</source>
   <translation>Jaccard</translation>
  </message>
  <message>
   <source>Judged within the outlines of the film as it is. Alone it would be refused:</source>
   <translation>Beurteilt in den Konturen der unveränderten Aufnahme. Für sich allein würde sie abgelehnt:</translation>
  </message>
  <message>
   <source>Keep it</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Keep it without training it.</source>
   <translation>Behalten, ohne ihn zu trainieren.</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>Keys and mouse</source>
   <translation>Tasten und Maus</translation>
  </message>
  <message>
   <source>Laid out like a chest</source>
   <translation>Aufgebaut wie ein Thorax</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Language of the window. It changes when the program is started again.</source>
   <translation>Sprache des Fensters. Sie wechselt, wenn das Programm neu gestartet wird.</translation>
  </message>
  <message>
   <source>Large enough</source>
   <translation>Groß genug</translation>
  </message>
  <message>
   <source>Later film, {span} later</source>
   <translation>Spätere Aufnahme, {span} danach</translation>
  </message>
  <message>
   <source>Lateral</source>
   <translation>Seitlich</translation>
  </message>
  <message>
   <source>Lateral view: a cardiothoracic ratio means nothing here.</source>
   <translation>Seitliche Projektion: Ein Herz-Thorax-Quotient bedeutet hier nichts.</translation>
  </message>
  <message>
   <source>Lay a film out by the first hanging protocol that matches as soon as it is opened.</source>
   <translation>Eine Aufnahme nach dem ersten passenden Hängeprotokoll anordnen, sobald sie geöffnet wird.</translation>
  </message>
  <message>
   <source>Lay films out by the first hanging protocol that matches; again takes the next one that does.</source>
   <translation>Ordnet Aufnahmen nach dem ersten passenden Hängeprotokoll an; noch einmal nimmt das nächste passende.</translation>
  </message>
  <message>
   <source>Lay the nearest earlier film of this patient in the same view beside this one, from the index if need be.</source>
   <translation>Legt die nächste frühere Aufnahme dieses Patienten in derselben Projektion daneben, wenn nötig aus dem Index.</translation>
  </message>
  <message>
   <source>Lay the other film over this one, right of the pointer.</source>
   <translation>Legt die andere Aufnahme rechts vom Zeiger über diese.</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Ebenen</translation>
  </message>
  <message>
   <source>Layout</source>
   <translation>Anordnung</translation>
  </message>
  <message>
   <source>Layout 1 × 1</source>
   <translation>Anordnung 1 × 1</translation>
  </message>
  <message>
   <source>Layout 1 × 2</source>
   <translation>Anordnung 1 × 2</translation>
  </message>
  <message>
   <source>Layout 1 × 3</source>
   <translation>Anordnung 1 × 3</translation>
  </message>
  <message>
   <source>Layout 2 × 1</source>
   <translation>Anordnung 2 × 1</translation>
  </message>
  <message>
   <source>Layout 2 × 2</source>
   <translation>Anordnung 2 × 2</translation>
  </message>
  <message>
   <source>Lays a film out by the first protocol below that matches it, with its priors, as soon as it is opened.</source>
   <translation>Ordnet eine Aufnahme nach dem ersten passenden Protokoll unten an, mit ihren Voraufnahmen, sobald sie geöffnet wird.</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>Lernrate</translation>
  </message>
  <message>
   <source>Least</source>
   <translation>Kleinster</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Links</translation>
  </message>
  <message>
   <source>Left and right exchanged</source>
   <translation>Links und rechts vertauscht</translation>
  </message>
  <message>
   <source>Left button</source>
   <translation>Linke Taste</translation>
  </message>
  <message>
   <source>Left drag</source>
   <translation>Links ziehen</translation>
  </message>
  <message>
   <source>Left lung</source>
   <translation>Linke Lunge</translation>
  </message>
  <message>
   <source>Left map</source>
   <translation>Linke Karte</translation>
  </message>
  <message>
   <source>Lengths are at the detector: in the patient they are smaller.</source>
   <translation>Längen gelten am Detektor: Im Patienten sind sie kleiner.</translation>
  </message>
  <message>
   <source>Lengths are in millimetres only where the file says how large a pixel is, and the source of that is stated: at the detector a heart looks larger than it is. Mean and SD are of the values in the file, whatever the window. The cardiothoracic ratio holds for upright PA films in full inspiration; what spoils it is said.</source>
   <translation>Längen sind nur dort in Millimetern, wo die Datei sagt, wie groß ein Pixel ist, und die Quelle ist angegeben: Am Detektor sieht ein Herz größer aus, als es ist. Mittel und SD gelten für die Werte in der Datei, unabhängig von der Fensterung. Der Herz-Thorax-Quotient gilt für PA-Aufnahmen im Stehen bei voller Einatmung; was ihn verfälscht, wird gesagt.</translation>
  </message>
  <message>
   <source>Less</source>
   <translation>Weniger</translation>
  </message>
  <message>
   <source>Less: {name}</source>
   <translation>Weniger: {name}</translation>
  </message>
  <message>
   <source>Let go of the patch</source>
   <translation>Patch loslassen</translation>
  </message>
  <message>
   <source>Let the models give a second look at this film.</source>
   <translation>Die Modelle geben einen zweiten Blick auf diese Aufnahme.</translation>
  </message>
  <message>
   <source>Let the part of one film that is seen go over to the others.</source>
   <translation>Überträgt den sichtbaren Teil einer Aufnahme auf die anderen.</translation>
  </message>
  <message>
   <source>Let the zoom of one film go over to the others.</source>
   <translation>Überträgt den Zoom einer Aufnahme auf die anderen.</translation>
  </message>
  <message>
   <source>Let window, inversion and gamma of one film go over to the others.</source>
   <translation>Überträgt Fensterung, Invertierung und Gamma einer Aufnahme auf die anderen.</translation>
  </message>
  <message>
   <source>Let zoom, position and window of one film go over to the others.</source>
   <translation>Überträgt Zoom, Lage und Fensterung einer Aufnahme auf die anderen.</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Lighter middle tones</source>
   <translation>Hellere Mitteltöne</translation>
  </message>
  <message>
   <source>Like the films it learnt from</source>
   <translation>Wie die Aufnahmen, von denen es lernte</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>Grenzen</translation>
  </message>
  <message>
   <source>Link panes</source>
   <translation>Felder koppeln</translation>
  </message>
  <message>
   <source>Link position</source>
   <translation>Lage koppeln</translation>
  </message>
  <message>
   <source>Link window</source>
   <translation>Fensterung koppeln</translation>
  </message>
  <message>
   <source>Link zoom</source>
   <translation>Zoom koppeln</translation>
  </message>
  <message>
   <source>List and search every attribute of the DICOM file.</source>
   <translation>Jedes Attribut der DICOM-Datei auflisten und durchsuchen.</translation>
  </message>
  <message>
   <source>List of annotations</source>
   <translation>Liste der Anmerkungen</translation>
  </message>
  <message>
   <source>List of keys</source>
   <translation>Tastenliste</translation>
  </message>
  <message>
   <source>Loading and checking the models.</source>
   <translation>Die Modelle werden geladen und geprüft.</translation>
  </message>
  <message>
   <source>Local contrast (CLAHE)</source>
   <translation>Lokaler Kontrast (CLAHE)</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <source>Log loss</source>
   <translation>Log-Verlust</translation>
  </message>
  <message>
   <source>Log of the run</source>
   <translation>Protokoll des Laufs</translation>
  </message>
  <message>
   <source>Look again through every folder and file that was opened; findings and thumbnails stay.</source>
   <translation>Durchsucht erneut jeden Ordner und jede Datei, die geöffnet wurden; Befunde und Vorschaubilder bleiben.</translation>
  </message>
  <message>
   <source>Look at the letter on the film, and flip it left to right if it is mirrored.</source>
   <translation>Den Buchstaben auf der Aufnahme ansehen und sie links-rechts spiegeln, falls sie gespiegelt ist.</translation>
  </message>
  <message>
   <source>Look at the letter on the film.</source>
   <translation>Den Buchstaben auf der Aufnahme ansehen.</translation>
  </message>
  <message>
   <source>Look for films in a folder and all folders below it.</source>
   <translation>Sucht Aufnahmen in einem Ordner und allen Ordnern darunter.</translation>
  </message>
  <message>
   <source>Looked at, by zone</source>
   <translation>Angesehen, nach Zonen</translation>
  </message>
  <message>
   <source>Looking for films …</source>
   <translation>Aufnahmen werden gesucht …</translation>
  </message>
  <message>
   <source>Looking for films: {looked_at:,} of {total:,} files, {found}</source>
   <translation>Aufnahmen werden gesucht: {looked_at:,} von {total:,} Dateien, {found}</translation>
  </message>
  <message>
   <source>Looking for lungs and heart.</source>
   <translation>Lungen und Herz werden gesucht.</translation>
  </message>
  <message>
   <source>Looking into {name} …</source>
   <translation>{name} wird durchsucht …</translation>
  </message>
  <message>
   <source>Looking into {name}: {looked_at:,} of {total:,} files, {found}</source>
   <translation>{name} wird durchsucht: {looked_at:,} von {total:,} Dateien, {found}</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>Verlust</translation>
  </message>
  <message>
   <source>Loss, figures and learning rate over the batches</source>
   <translation>Verlust, Kennzahlen und Lernrate über die Stapel</translation>
  </message>
  <message>
   <source>Lower gamma; for the eye only, and said on the film.</source>
   <translation>Gamma senken; nur für das Auge und auf der Aufnahme vermerkt.</translation>
  </message>
  <message>
   <source>Lungs</source>
   <translation>Lungen</translation>
  </message>
  <message>
   <source>Lungs (by brightness)</source>
   <translation>Lungen (nach Helligkeit)</translation>
  </message>
  <message>
   <source>Lungs (by lung outline)</source>
   <translation>Lungen (nach Lungenkontur)</translation>
  </message>
  <message>
   <source>Lungs and heart</source>
   <translation>Lungen und Herz</translation>
  </message>
  <message>
   <source>Lungs found and plausible</source>
   <translation>Lungen gefunden und plausibel</translation>
  </message>
  <message>
   <source>Lungs found. Drawing patches inside them.</source>
   <translation>Lungen gefunden. Patches werden darin gezogen.</translation>
  </message>
  <message>
   <source>Lungs, Jaccard</source>
   <translation>Lungen, Jaccard</translation>
  </message>
  <message>
   <source>Macro-F1</source>
   <translation>Makro-F1</translation>
  </message>
  <message>
   <source>Made by: {command}</source>
   <translation>Erstellt mit: {command}</translation>
  </message>
  <message>
   <source>Made of</source>
   <translation>Besteht aus</translation>
  </message>
  <message>
   <source>Made of the first {mapped} of {drawn} patches, because it is slow.</source>
   <translation>Aus den ersten {mapped} von {drawn} Patches gemacht, weil es langsam ist.</translation>
  </message>
  <message>
   <source>Made on {date} by CXR Viewer</source>
   <translation>Erstellt am {date} mit CXR Viewer</translation>
  </message>
  <message>
   <source>Made with</source>
   <translation>Erstellt mit</translation>
  </message>
  <message>
   <source>Magnifier</source>
   <translation>Lupe</translation>
  </message>
  <message>
   <source>Majority of the models</source>
   <translation>Mehrheit der Modelle</translation>
  </message>
  <message>
   <source>Make room on the disk or check the rights of the viewer's data folder; saving is tried again by itself. Export the measurements to another place if you need them. Closing once more ends without saving.</source>
   <translation>Platz auf dem Datenträger schaffen oder die Rechte des Datenordners prüfen; das Speichern wird von selbst erneut versucht. Bei Bedarf die Messungen an einen anderen Ort exportieren. Noch einmal schließen beendet ohne zu speichern.</translation>
  </message>
  <message>
   <source>Make the film in the next pane the one that is worked on.</source>
   <translation>Macht die Aufnahme im nächsten Feld zu der, an der gearbeitet wird.</translation>
  </message>
  <message>
   <source>Make the film larger around its middle.</source>
   <translation>Vergrößert die Aufnahme um ihre Mitte.</translation>
  </message>
  <message>
   <source>Make the film smaller.</source>
   <translation>Verkleinert die Aufnahme.</translation>
  </message>
  <message>
   <source>Make, change and order hanging protocols.</source>
   <translation>Hängeprotokolle anlegen, ändern und ordnen.</translation>
  </message>
  <message>
   <source>Makes a protocol: the current film and its nearest prior.</source>
   <translation>Legt ein Protokoll an: die aktuelle Aufnahme und ihre nächste Voraufnahme.</translation>
  </message>
  <message>
   <source>Makes another protocol like the chosen one.</source>
   <translation>Legt ein weiteres Protokoll wie das gewählte an.</translation>
  </message>
  <message>
   <source>Making the DICOM object</source>
   <translation>Das DICOM-Objekt wird erstellt</translation>
  </message>
  <message>
   <source>Map</source>
   <translation>Karte</translation>
  </message>
  <message>
   <source>Map of the next class</source>
   <translation>Karte der nächsten Klasse</translation>
  </message>
  <message>
   <source>Maps</source>
   <translation>Karten</translation>
  </message>
  <message>
   <source>Mean</source>
   <translation>Mittel</translation>
  </message>
  <message>
   <source>Mean AUROC</source>
   <translation>Mittlere AUROC</translation>
  </message>
  <message>
   <source>Mean precision</source>
   <translation>Mittlere Precision</translation>
  </message>
  <message>
   <source>Mean recall</source>
   <translation>Mittlerer Recall</translation>
  </message>
  <message>
   <source>Mean, SD</source>
   <translation>Mittel, SD</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>Messen</translation>
  </message>
  <message>
   <source>Measure it on films that did not train it, and write its package.</source>
   <translation>An Aufnahmen messen, mit denen nicht trainiert wurde, und sein Paket schreiben.</translation>
  </message>
  <message>
   <source>Measure it on films that did not train it: figures with intervals, curves, and wrong calls as pictures.</source>
   <translation>Ihn an Aufnahmen messen, die ihn nicht trainiert haben: Kennzahlen mit Intervallen, Kurven und falsche Urteile als Bilder.</translation>
  </message>
  <message>
   <source>Measured on films that did not train the run, which may have chosen its best epoch. Intervals come from resampling patients. The page has the wrong calls and all tables.</source>
   <translation>Gemessen an Aufnahmen, die den Lauf nicht trainiert haben, aber seine beste Epoche gewählt haben können. Intervalle stammen aus dem Ziehen von Patienten mit Zurücklegen. Die Seite hat die falschen Urteile und alle Tabellen.</translation>
  </message>
  <message>
   <source>Measurements</source>
   <translation>Messungen</translation>
  </message>
  <message>
   <source>Measurements and annotations</source>
   <translation>Messungen und Anmerkungen</translation>
  </message>
  <message>
   <source>Mediastinum</source>
   <translation>Mediastinum</translation>
  </message>
  <message>
   <source>Mediastinum (by brightness)</source>
   <translation>Mediastinum (nach Helligkeit)</translation>
  </message>
  <message>
   <source>Mediastinum (by lung outline)</source>
   <translation>Mediastinum (nach Lungenkontur)</translation>
  </message>
  <message>
   <source>Medium</source>
   <translation>Mittel</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Speicher</translation>
  </message>
  <message>
   <source>Memory about {memory}</source>
   <translation>Speicher etwa {memory}</translation>
  </message>
  <message>
   <source>Memory about {memory} of {free} free</source>
   <translation>Speicher etwa {memory} von {free} frei</translation>
  </message>
  <message>
   <source>Memory, time and disk on the chosen device.</source>
   <translation>Speicher, Zeit und Datenträger auf dem gewählten Gerät.</translation>
  </message>
  <message>
   <source>Mend that, then try again.</source>
   <translation>Das beheben, dann erneut versuchen.</translation>
  </message>
  <message>
   <source>Mend the data, then check them again.</source>
   <translation>Die Daten berichtigen, dann erneut prüfen.</translation>
  </message>
  <message>
   <source>Method of the map</source>
   <translation>Verfahren der Karte</translation>
  </message>
  <message>
   <source>Middle</source>
   <translation>Mitte</translation>
  </message>
  <message>
   <source>Middle button</source>
   <translation>Mittlere Taste</translation>
  </message>
  <message>
   <source>Middle drag</source>
   <translation>Mitte ziehen</translation>
  </message>
  <message>
   <source>Millimetres as the file states them; it does not say how they were calibrated.</source>
   <translation>Millimeter, wie die Datei sie angibt; sie sagt nicht, wie sie kalibriert wurden.</translation>
  </message>
  <message>
   <source>Millimetres at the detector, where the patient looks larger: true lengths are smaller.</source>
   <translation>Millimeter am Detektor, wo der Patient größer erscheint: Wahre Längen sind kleiner.</translation>
  </message>
  <message>
   <source>Millimetres in the patient, by the magnification that the file states.</source>
   <translation>Millimeter im Patienten, nach der Vergrößerung, die die Datei angibt.</translation>
  </message>
  <message>
   <source>Millimetres, calibrated by the file.</source>
   <translation>Millimeter, von der Datei kalibriert.</translation>
  </message>
  <message>
   <source>Mirror the film; R and L follow.</source>
   <translation>Die Aufnahme spiegeln; R und L folgen.</translation>
  </message>
  <message>
   <source>Modality of the film</source>
   <translation>Modalität der Aufnahme</translation>
  </message>
  <message>
   <source>Model card</source>
   <translation>Datenblatt</translation>
  </message>
  <message>
   <source>Model of the map</source>
   <translation>Modell der Karte</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <source>Models disagree</source>
   <translation>Modelle uneinig</translation>
  </message>
  <message>
   <source>Models side by side</source>
   <translation>Modelle nebeneinander</translation>
  </message>
  <message>
   <source>More commands</source>
   <translation>Weitere Befehle</translation>
  </message>
  <message>
   <source>More of the film is plain black or white ({share:.0%}) than in 99.5 % of the training films.</source>
   <translation>Mehr von der Aufnahme ist rein schwarz oder weiß ({share:.0%}) als bei 99,5 % der Trainingsaufnahmen.</translation>
  </message>
  <message>
   <source>More: {name}</source>
   <translation>Mehr: {name}</translation>
  </message>
  <message>
   <source>Most contrast in heart and mediastinum; the lungs become black.</source>
   <translation>Am meisten Kontrast in Herz und Mediastinum; die Lungen werden schwarz.</translation>
  </message>
  <message>
   <source>Most contrast inside the lungs.</source>
   <translation>Am meisten Kontrast in den Lungen.</translation>
  </message>
  <message>
   <source>Most patches were voted {named} by most models.</source>
   <translation>Für die meisten Patches stimmten die meisten Modelle für: {named}.</translation>
  </message>
  <message>
   <source>Mouse</source>
   <translation>Maus</translation>
  </message>
  <message>
   <source>Moved, deleted or unplugged. What is open stays on screen until it is closed, and what is drawn is kept all the same.</source>
   <translation>Verschoben, gelöscht oder getrennt. Was offen ist, bleibt auf dem Schirm, bis es geschlossen wird, und was gezeichnet ist, bleibt erhalten.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Name of the protocol</source>
   <translation>Name des Protokolls</translation>
  </message>
  <message>
   <source>Name of the run</source>
   <translation>Name des Laufs</translation>
  </message>
  <message>
   <source>Name one in the environment variable {variable}, then start the viewer again.</source>
   <translation>Einen in der Umgebungsvariablen {variable} nennen, dann das Programm neu starten.</translation>
  </message>
  <message>
   <source>Nearest prior</source>
   <translation>Nächste Voraufnahme</translation>
  </message>
  <message>
   <source>Needs a film that is DICOM: it refers to the film by its DICOM identifier.</source>
   <translation>Braucht eine DICOM-Aufnahme: Es verweist auf sie mit ihrer DICOM-Kennung.</translation>
  </message>
  <message>
   <source>Never taken: “{name}” above it matches every film that this one does.</source>
   <translation>Kommt nie zum Zug: „{name}“ darüber passt zu jeder Aufnahme, zu der dieses passt.</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <source>New key</source>
   <translation>Neue Taste</translation>
  </message>
  <message>
   <source>New run</source>
   <translation>Neuer Lauf</translation>
  </message>
  <message>
   <source>Next and previous study</source>
   <translation>Nächste und vorige Untersuchung</translation>
  </message>
  <message>
   <source>Next pane</source>
   <translation>Nächstes Feld</translation>
  </message>
  <message>
   <source>Next patch</source>
   <translation>Nächster Patch</translation>
  </message>
  <message>
   <source>Next study</source>
   <translation>Nächste Untersuchung</translation>
  </message>
  <message>
   <source>Next window of the file</source>
   <translation>Nächste Fensterung der Datei</translation>
  </message>
  <message>
   <source>No button works with the tool that is chosen in the bar.</source>
   <translation>Keine Taste arbeitet mit dem Werkzeug, das in der Leiste gewählt ist.</translation>
  </message>
  <message>
   <source>No card</source>
   <translation>Kein Datenblatt</translation>
  </message>
  <message>
   <source>No date</source>
   <translation>Kein Datum</translation>
  </message>
  <message>
   <source>No film on screen</source>
   <translation>Keine Aufnahme auf dem Schirm</translation>
  </message>
  <message>
   <source>No film open</source>
   <translation>Keine Aufnahme offen</translation>
  </message>
  <message>
   <source>No film open. Open a film and analyse it; what the verdict is made of then stands here.</source>
   <translation>Keine Aufnahme offen. Eine Aufnahme öffnen und analysieren; hier steht dann, woraus das Urteil besteht.</translation>
  </message>
  <message>
   <source>No film with the same name and date of birth, in the same view and of an earlier day, is known.</source>
   <translation>Es ist keine Aufnahme mit gleichem Namen und Geburtsdatum, in derselben Projektion und von einem früheren Tag bekannt.</translation>
  </message>
  <message>
   <source>No film with the same patient ID, in the same view and of an earlier day, is known.</source>
   <translation>Es ist keine Aufnahme mit derselben Patienten-ID, in derselben Projektion und von einem früheren Tag bekannt.</translation>
  </message>
  <message>
   <source>No folder of models may be written to.</source>
   <translation>In keinen Modellordner darf geschrieben werden.</translation>
  </message>
  <message>
   <source>No growth for {number} measurement</source>
   <translation>Kein Zuwachs seit {number} Messung</translation>
  </message>
  <message>
   <source>No growth for {number} measurements</source>
   <translation>Kein Zuwachs seit {number} Messungen</translation>
  </message>
  <message>
   <source>No hanging protocol matches</source>
   <translation>Kein Hängeprotokoll passt</translation>
  </message>
  <message>
   <source>No heart could be outlined.</source>
   <translation>Ein Herz ließ sich nicht umreißen.</translation>
  </message>
  <message>
   <source>No heart was outlined on this film.</source>
   <translation>Auf dieser Aufnahme wurde kein Herz umrissen.</translation>
  </message>
  <message>
   <source>No key</source>
   <translation>Keine Taste</translation>
  </message>
  <message>
   <source>No lung was found.</source>
   <translation>Keine Lunge wurde gefunden.</translation>
  </message>
  <message>
   <source>No lungs could be found in this image.</source>
   <translation>In diesem Bild konnte keine Lunge gefunden werden.</translation>
  </message>
  <message>
   <source>No name, ID or date; new identifiers. Words in the pixels and what you wrote on the film stay.</source>
   <translation>Kein Name, keine ID, kein Datum; neue Kennungen. Wörter in den Pixeln und was Sie auf die Aufnahme schrieben, bleiben.</translation>
  </message>
  <message>
   <source>No patient stated</source>
   <translation>Kein Patient angegeben</translation>
  </message>
  <message>
   <source>No picture yet</source>
   <translation>Noch kein Bild</translation>
  </message>
  <message>
   <source>No place holds the current film: it takes the first empty pane, else the first.</source>
   <translation>Kein Platz hält die aktuelle Aufnahme: Sie nimmt das erste leere Feld, sonst das erste.</translation>
  </message>
  <message>
   <source>No prior was found</source>
   <translation>Keine Voraufnahme gefunden</translation>
  </message>
  <message>
   <source>No protocol yet: films stay in the layout that is on screen. “New” makes one, which can be changed below.</source>
   <translation>Noch kein Protokoll: Aufnahmen bleiben in der Anordnung auf dem Schirm. „Neu“ legt eines an, das unten geändert werden kann.</translation>
  </message>
  <message>
   <source>No ratio could be proposed</source>
   <translation>Kein Quotient konnte vorgeschlagen werden</translation>
  </message>
  <message>
   <source>No recipe</source>
   <translation>Kein Rezept</translation>
  </message>
  <message>
   <source>No sample film is installed.</source>
   <translation>Keine Beispielaufnahme ist installiert.</translation>
  </message>
  <message>
   <source>No score is high enough to be sure.</source>
   <translation>Kein Score ist hoch genug, um sicher zu sein.</translation>
  </message>
  <message>
   <source>No setting has all of these words.</source>
   <translation>Keine Einstellung enthält alle diese Wörter.</translation>
  </message>
  <message>
   <source>No single model decides it.</source>
   <translation>Kein einzelnes Modell entscheidet es.</translation>
  </message>
  <message>
   <source>No studies yet</source>
   <translation>Noch keine Untersuchungen</translation>
  </message>
  <message>
   <source>No tag has these words.</source>
   <translation>Kein Tag enthält diese Wörter.</translation>
  </message>
  <message>
   <source>None is for this modality, view and number of priors.</source>
   <translation>Keines ist für diese Modalität, Projektion und Zahl der Voraufnahmen.</translation>
  </message>
  <message>
   <source>None was made yet, or all are switched off.</source>
   <translation>Noch keines wurde angelegt, oder alle sind ausgeschaltet.</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>Normal or COVID-19 pattern</source>
   <translation>Muster: Normalbefund oder COVID-19</translation>
  </message>
  <message>
   <source>Normal or bacterial pneumonia pattern</source>
   <translation>Muster: Normalbefund oder bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>Normal or viral pneumonia pattern</source>
   <translation>Muster: Normalbefund oder virale Pneumonie</translation>
  </message>
  <message>
   <source>Normal pattern</source>
   <translation>Muster: Normalbefund</translation>
  </message>
  <message>
   <source>Normal, COVID-19 or bacterial pneumonia pattern</source>
   <translation>Muster: Normalbefund, COVID-19 oder bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>Normal, COVID-19 or viral pneumonia pattern</source>
   <translation>Muster: Normalbefund, COVID-19 oder virale Pneumonie</translation>
  </message>
  <message>
   <source>Normal, COVID-19, viral or bacterial pneumonia pattern</source>
   <translation>Muster: Normalbefund, COVID-19, virale oder bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>Normal, viral or bacterial pneumonia pattern</source>
   <translation>Muster: Normalbefund, virale oder bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>Not all of the DICOMDIR {name} could be used</source>
   <translation>Nicht alles aus dem DICOMDIR {name} konnte verwendet werden</translation>
  </message>
  <message>
   <source>Not all of the archive {name} could be used</source>
   <translation>Nicht alles aus dem Archiv {name} konnte verwendet werden</translation>
  </message>
  <message>
   <source>Not all of the folder {name} could be used</source>
   <translation>Nicht alles aus dem Ordner {name} konnte verwendet werden</translation>
  </message>
  <message>
   <source>Not analysed yet</source>
   <translation>Noch nicht analysiert</translation>
  </message>
  <message>
   <source>Not everything could be opened again</source>
   <translation>Nicht alles konnte wieder geöffnet werden</translation>
  </message>
  <message>
   <source>Not measured yet</source>
   <translation>Noch nicht gemessen</translation>
  </message>
  <message>
   <source>Not started</source>
   <translation>Nicht gestartet</translation>
  </message>
  <message>
   <source>Not sure</source>
   <translation>Nicht sicher</translation>
  </message>
  <message>
   <source>Not sure; closest: COVID-19</source>
   <translation>Nicht sicher; am nächsten: COVID-19</translation>
  </message>
  <message>
   <source>Not sure; closest: COVID-19 or bacterial pneumonia</source>
   <translation>Nicht sicher; am nächsten: COVID-19 oder bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>Not sure; closest: COVID-19 or viral pneumonia</source>
   <translation>Nicht sicher; am nächsten: COVID-19 oder virale Pneumonie</translation>
  </message>
  <message>
   <source>Not sure; closest: COVID-19, viral or bacterial pneumonia</source>
   <translation>Nicht sicher; am nächsten: COVID-19, virale oder bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>Not sure; closest: bacterial pneumonia</source>
   <translation>Nicht sicher; am nächsten: bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>Not sure; closest: normal</source>
   <translation>Nicht sicher; am nächsten: Normalbefund</translation>
  </message>
  <message>
   <source>Not sure; closest: normal or COVID-19</source>
   <translation>Nicht sicher; am nächsten: Normalbefund oder COVID-19</translation>
  </message>
  <message>
   <source>Not sure; closest: normal or bacterial pneumonia</source>
   <translation>Nicht sicher; am nächsten: Normalbefund oder bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>Not sure; closest: normal or viral pneumonia</source>
   <translation>Nicht sicher; am nächsten: Normalbefund oder virale Pneumonie</translation>
  </message>
  <message>
   <source>Not sure; closest: normal, COVID-19 or bacterial pneumonia</source>
   <translation>Nicht sicher; am nächsten: Normalbefund, COVID-19 oder bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>Not sure; closest: normal, COVID-19 or viral pneumonia</source>
   <translation>Nicht sicher; am nächsten: Normalbefund, COVID-19 oder virale Pneumonie</translation>
  </message>
  <message>
   <source>Not sure; closest: normal, COVID-19, viral or bacterial pneumonia</source>
   <translation>Nicht sicher; am nächsten: Normalbefund, COVID-19, virale oder bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>Not sure; closest: normal, viral or bacterial pneumonia</source>
   <translation>Nicht sicher; am nächsten: Normalbefund, virale oder bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>Not sure; closest: viral or bacterial pneumonia</source>
   <translation>Nicht sicher; am nächsten: virale oder bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>Not sure; closest: viral pneumonia</source>
   <translation>Nicht sicher; am nächsten: virale Pneumonie</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>Note of the annotation</source>
   <translation>Notiz der Anmerkung</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Nichts</translation>
  </message>
  <message>
   <source>Nothing is drawn yet.</source>
   <translation>Noch nichts gezeichnet.</translation>
  </message>
  <message>
   <source>Nothing is measured on this film yet.</source>
   <translation>Auf dieser Aufnahme ist noch nichts gemessen.</translation>
  </message>
  <message>
   <source>Nothing matches “{words}”</source>
   <translation>Nichts passt zu „{words}“</translation>
  </message>
  <message>
   <source>Nothing to open was copied</source>
   <translation>Nichts zum Öffnen wurde kopiert</translation>
  </message>
  <message>
   <source>Nothing was found that speaks against training.</source>
   <translation>Nichts gefunden, was gegen das Training spricht.</translation>
  </message>
  <message>
   <source>Nothing was opened yet</source>
   <translation>Noch nichts wurde geöffnet</translation>
  </message>
  <message>
   <source>Nothing was started</source>
   <translation>Nichts wurde gestartet</translation>
  </message>
  <message>
   <source>Number of patches that count</source>
   <translation>Zahl der Patches, die zählen</translation>
  </message>
  <message>
   <source>Number of priors</source>
   <translation>Zahl der Voraufnahmen</translation>
  </message>
  <message>
   <source>Numbers</source>
   <translation>Zahlen</translation>
  </message>
  <message>
   <source>Numbers of lungs and heart</source>
   <translation>Zahlen zu Lungen und Herz</translation>
  </message>
  <message>
   <source>Of a chest</source>
   <translation>Vom Thorax</translation>
  </message>
  <message>
   <source>Of the modality values, whatever the window.</source>
   <translation>Der Modalitätswerte, unabhängig von der Fensterung.</translation>
  </message>
  <message>
   <source>Of the pixels themselves (divided by n).</source>
   <translation>Der Pixel selbst (durch n geteilt).</translation>
  </message>
  <message>
   <source>Of what</source>
   <translation>Wovon</translation>
  </message>
  <message>
   <source>Of {total} held-out films of {people} with {classes}, {wrong} were called {called}.</source>
   <translation>Von {total} zurückgehaltenen Aufnahmen von {people} (Befund: {classes}) wurden {wrong} so genannt: {called}.</translation>
  </message>
  <message>
   <source>One change a line, such as
stages.0.epochs=12
optimiser.name=sgd</source>
   <translation>Eine Änderung je Zeile, etwa
stages.0.epochs=12
optimiser.name=sgd</translation>
  </message>
  <message>
   <source>One film of the last session is no longer at the same place.</source>
   <translation>Eine Aufnahme der letzten Sitzung ist nicht mehr am selben Platz.</translation>
  </message>
  <message>
   <source>One image pixel per screen pixel.</source>
   <translation>Ein Bildpixel je Bildschirmpixel.</translation>
  </message>
  <message>
   <source>One lung is far smaller than the other.</source>
   <translation>Eine Lunge ist viel kleiner als die andere.</translation>
  </message>
  <message>
   <source>One page with the picture, the measurements and the findings in words.</source>
   <translation>Eine Seite mit Bild, Messungen und Befunden in Worten.</translation>
  </message>
  <message>
   <source>One patch</source>
   <translation>Ein Patch</translation>
  </message>
  <message>
   <source>Only the left lung was found.</source>
   <translation>Nur die linke Lunge wurde gefunden.</translation>
  </message>
  <message>
   <source>Only the right lung was found.</source>
   <translation>Nur die rechte Lunge wurde gefunden.</translation>
  </message>
  <message>
   <source>Only {agreeing} of {total} models favour it on their own.</source>
   <translation>Nur {agreeing} von {total} Modellen sprechen für sich allein dafür.</translation>
  </message>
  <message>
   <source>Only {share:.0%} of the lungs were looked at.</source>
   <translation>Nur {share:.0%} der Lungen wurden betrachtet.</translation>
  </message>
  <message>
   <source>Opacity of {title}</source>
   <translation>Deckkraft von {title}</translation>
  </message>
  <message>
   <source>Opacity {share:.0%}</source>
   <translation>Deckkraft {share:.0%}</translation>
  </message>
  <message>
   <source>Opaque: share of the zone as bright as the brightest tenth of normal lungs.</source>
   <translation>Verschattet: Anteil der Zone, der so hell ist wie das hellste Zehntel normaler Lungen.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Offen</translation>
  </message>
  <message>
   <source>Open a DICOM film to see its tags.</source>
   <translation>Eine DICOM-Aufnahme öffnen, um ihre Tags zu sehen.</translation>
  </message>
  <message>
   <source>Open a chest radiograph to begin.</source>
   <translation>Zum Beginn eine Thorax-Röntgenaufnahme öffnen.</translation>
  </message>
  <message>
   <source>Open a film of a phantom that comes with the program.</source>
   <translation>Öffnet die Aufnahme eines Phantoms, die mit dem Programm kommt.</translation>
  </message>
  <message>
   <source>Open a film of your own instead.</source>
   <translation>Stattdessen eine eigene Aufnahme öffnen.</translation>
  </message>
  <message>
   <source>Open a folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <source>Open a folder …</source>
   <translation>Ordner öffnen …</translation>
  </message>
  <message>
   <source>Open a frontal chest radiograph (CR or DX).</source>
   <translation>Eine frontale Thorax-Röntgenaufnahme (CR oder DX) öffnen.</translation>
  </message>
  <message>
   <source>Open copied files, folders, or the path that was copied as text.</source>
   <translation>Öffnet kopierte Dateien, Ordner oder den als Text kopierten Pfad.</translation>
  </message>
  <message>
   <source>Open films</source>
   <translation>Aufnahmen öffnen</translation>
  </message>
  <message>
   <source>Open one or more films.</source>
   <translation>Eine oder mehrere Aufnahmen öffnen.</translation>
  </message>
  <message>
   <source>Open or choose another film to see it here</source>
   <translation>Eine andere Aufnahme öffnen oder wählen, um sie hier zu sehen</translation>
  </message>
  <message>
   <source>Open recent …</source>
   <translation>Zuletzt Geöffnetes …</translation>
  </message>
  <message>
   <source>Open studies</source>
   <translation>Offene Untersuchungen</translation>
  </message>
  <message>
   <source>Open the DICOM file, which may state the age.</source>
   <translation>Die DICOM-Datei öffnen, die das Alter vielleicht angibt.</translation>
  </message>
  <message>
   <source>Open the DICOM file.</source>
   <translation>Die DICOM-Datei öffnen.</translation>
  </message>
  <message>
   <source>Open the PDF</source>
   <translation>PDF öffnen</translation>
  </message>
  <message>
   <source>Open the earlier film, or a folder that holds it, so that the study index knows it; then ask again.</source>
   <translation>Die frühere Aufnahme oder ihren Ordner öffnen, damit der Untersuchungsindex sie kennt; dann erneut versuchen.</translation>
  </message>
  <message>
   <source>Open the file from where it is now: what was drawn on it comes back with it.</source>
   <translation>Die Datei von dort öffnen, wo sie jetzt liegt: Was darauf gezeichnet war, kommt mit ihr zurück.</translation>
  </message>
  <message>
   <source>Open the image at its full resolution.</source>
   <translation>Das Bild in voller Auflösung öffnen.</translation>
  </message>
  <message>
   <source>Open the original radiograph instead of a copy, a photograph or a processed picture.</source>
   <translation>Die Originalaufnahme statt einer Kopie, eines Fotos oder eines bearbeiteten Bildes öffnen.</translation>
  </message>
  <message>
   <source>Open the original radiograph.</source>
   <translation>Die Originalaufnahme öffnen.</translation>
  </message>
  <message>
   <source>Open the other film yourself and choose a layout with two panes.</source>
   <translation>Die andere Aufnahme selbst öffnen und eine Anordnung mit zwei Feldern wählen.</translation>
  </message>
  <message>
   <source>Open the page</source>
   <translation>Seite öffnen</translation>
  </message>
  <message>
   <source>Open the sample</source>
   <translation>Beispiel öffnen</translation>
  </message>
  <message>
   <source>Open what was copied</source>
   <translation>Kopiertes öffnen</translation>
  </message>
  <message>
   <source>Open {name} again</source>
   <translation>{name} erneut öffnen</translation>
  </message>
  <message>
   <source>Open …</source>
   <translation>Öffnen …</translation>
  </message>
  <message>
   <source>Opened before</source>
   <translation>Früher geöffnet</translation>
  </message>
  <message>
   <source>Opening {what} …</source>
   <translation>{what} wird geöffnet …</translation>
  </message>
  <message>
   <source>Opens the card of the model package: data, figures, limits, thresholds.</source>
   <translation>Öffnet das Datenblatt des Modellpakets: Daten, Kennzahlen, Grenzen, Schwellen.</translation>
  </message>
  <message>
   <source>Operating points</source>
   <translation>Arbeitspunkte</translation>
  </message>
  <message>
   <source>Orange</source>
   <translation>Orange</translation>
  </message>
  <message>
   <source>Order of annotations</source>
   <translation>Reihenfolge der Anmerkungen</translation>
  </message>
  <message>
   <source>Otherwise it means</source>
   <translation>Sonst bedeutet es</translation>
  </message>
  <message>
   <source>Outlines doubtful: check every border.</source>
   <translation>Konturen zweifelhaft: jeden Rand prüfen.</translation>
  </message>
  <message>
   <source>Outlines unusable: check every border.</source>
   <translation>Konturen unbrauchbar: jeden Rand prüfen.</translation>
  </message>
  <message>
   <source>Overall</source>
   <translation>Insgesamt</translation>
  </message>
  <message>
   <source>PA</source>
   <translation>PA</translation>
  </message>
  <message>
   <source>PA or AP</source>
   <translation>PA oder AP</translation>
  </message>
  <message>
   <source>Package</source>
   <translation>Paket</translation>
  </message>
  <message>
   <source>Package whose card is shown</source>
   <translation>Paket, dessen Datenblatt gezeigt wird</translation>
  </message>
  <message>
   <source>Page (PDF)</source>
   <translation>Seite (PDF)</translation>
  </message>
  <message>
   <source>Painting the picture</source>
   <translation>Das Bild wird gezeichnet</translation>
  </message>
  <message>
   <source>Pan</source>
   <translation>Verschieben</translation>
  </message>
  <message>
   <source>Patch</source>
   <translation>Patch</translation>
  </message>
  <message>
   <source>Patch {index} of {count}</source>
   <translation>Patch {index} von {count}</translation>
  </message>
  <message>
   <source>Patch {index}, voted {title} by most models</source>
   <translation>Patch {index}, von den meisten Modellen für {title} gestimmt</translation>
  </message>
  <message>
   <source>Patch {number} of {count}</source>
   <translation>Patch {number} von {count}</translation>
  </message>
  <message>
   <source>Patches</source>
   <translation>Patches</translation>
  </message>
  <message>
   <source>Patches and what every model said of them</source>
   <translation>Patches und was jedes Modell dazu sagte</translation>
  </message>
  <message>
   <source>Patches beside it: letter of the vote, shared area</source>
   <translation>Patches daneben: Buchstabe der Stimme, gemeinsame Fläche</translation>
  </message>
  <message>
   <source>Patches by vote</source>
   <translation>Patches nach Stimmen</translation>
  </message>
  <message>
   <source>Patches drawn a third time</source>
   <translation>Patches ein drittes Mal gezogen</translation>
  </message>
  <message>
   <source>Patches drawn again</source>
   <translation>Patches erneut gezogen</translation>
  </message>
  <message>
   <source>Patches on which two models vote alike</source>
   <translation>Patches, bei denen zwei Modelle gleich abstimmen</translation>
  </message>
  <message>
   <source>Patches per film</source>
   <translation>Patches je Aufnahme</translation>
  </message>
  <message>
   <source>Patient information is off: only technical values are shown.</source>
   <translation>Patientenangaben sind aus: Nur technische Werte werden gezeigt.</translation>
  </message>
  <message>
   <source>Patient not known</source>
   <translation>Patient nicht bekannt</translation>
  </message>
  <message>
   <source>Patient {id}</source>
   <translation>Patient {id}</translation>
  </message>
  <message>
   <source>Patients, studies, series and images</source>
   <translation>Patienten, Untersuchungen, Serien und Bilder</translation>
  </message>
  <message>
   <source>Perhaps rotated: above the heart, the space between the lungs lies {share:.0%} of the chest width to the left of the midline, as in a patient who is turned.</source>
   <translation>Vielleicht gedreht: Über dem Herzen liegt der Raum zwischen den Lungen um {share:.0%} der Thoraxbreite links der Mittellinie, wie bei einem gedrehten Patienten.</translation>
  </message>
  <message>
   <source>Perhaps rotated: above the heart, the space between the lungs lies {share:.0%} of the chest width to the right of the midline, as in a patient who is turned.</source>
   <translation>Vielleicht gedreht: Über dem Herzen liegt der Raum zwischen den Lungen um {share:.0%} der Thoraxbreite rechts der Mittellinie, wie bei einem gedrehten Patienten.</translation>
  </message>
  <message>
   <source>Picture (PNG)</source>
   <translation>Bild (PNG)</translation>
  </message>
  <message>
   <source>Pictures</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <source>Pink</source>
   <translation>Rosa</translation>
  </message>
  <message>
   <source>Pixel under the pointer</source>
   <translation>Pixel unter dem Zeiger</translation>
  </message>
  <message>
   <source>Pixels</source>
   <translation>Pixel</translation>
  </message>
  <message>
   <source>Place it by the outlines of lungs and heart, to be checked and changed by hand.</source>
   <translation>Setzt ihn nach den Konturen von Lungen und Herz, zum Prüfen und Ändern von Hand.</translation>
  </message>
  <message>
   <source>Place the cardiothoracic ratio by the outlines</source>
   <translation>Den Herz-Thorax-Quotienten nach den Konturen setzen</translation>
  </message>
  <message>
   <source>Plan a run like this one.</source>
   <translation>Einen Lauf wie diesen planen.</translation>
  </message>
  <message>
   <source>Plan a run.</source>
   <translation>Einen Lauf planen.</translation>
  </message>
  <message>
   <source>Plan, watch, compare and release training runs in a window of their own.</source>
   <translation>Trainingsläufe in einem eigenen Fenster planen, verfolgen, vergleichen und freigeben.</translation>
  </message>
  <message>
   <source>Plateau</source>
   <translation>Plateau</translation>
  </message>
  <message>
   <source>Point at a patch to see what each model said of it. Click to keep it.</source>
   <translation>Auf einen Patch zeigen, um zu sehen, was jedes Modell dazu sagte. Klicken hält ihn fest.</translation>
  </message>
  <message>
   <source>Polygon</source>
   <translation>Polygon</translation>
  </message>
  <message>
   <source>Precision</source>
   <translation>Precision</translation>
  </message>
  <message>
   <source>Prediction set that counts</source>
   <translation>Vorhersagemenge</translation>
  </message>
  <message>
   <source>Prediction sets, by the share of films that they miss</source>
   <translation>Vorhersagemengen nach dem Anteil der Aufnahmen, die sie verfehlen</translation>
  </message>
  <message>
   <source>Preparing films</source>
   <translation>Aufnahmen werden vorbereitet</translation>
  </message>
  <message>
   <source>Press Analyse for a second look: the lungs are outlined, patches are drawn inside them, every model votes on every patch, and an ensemble weighs the votes.</source>
   <translation>„Analysieren“ gibt einen zweiten Blick: Die Lungen werden umrissen, Patches darin gezogen, jedes Modell stimmt über jeden Patch ab, und ein Ensemble wägt die Stimmen.</translation>
  </message>
  <message>
   <source>Previous patch</source>
   <translation>Voriger Patch</translation>
  </message>
  <message>
   <source>Previous study</source>
   <translation>Vorige Untersuchung</translation>
  </message>
  <message>
   <source>Prior</source>
   <translation>Voraufnahme</translation>
  </message>
  <message>
   <source>Prior beside current</source>
   <translation>Voraufnahme neben der aktuellen</translation>
  </message>
  <message>
   <source>Prior, {span} earlier</source>
   <translation>Voraufnahme, {span} früher</translation>
  </message>
  <message>
   <source>Processor</source>
   <translation>Prozessor</translation>
  </message>
  <message>
   <source>Progress of the audit</source>
   <translation>Fortschritt der Prüfung</translation>
  </message>
  <message>
   <source>Progress of the export</source>
   <translation>Fortschritt des Exports</translation>
  </message>
  <message>
   <source>Propose ratio</source>
   <translation>Quotient vorschlagen</translation>
  </message>
  <message>
   <source>Propose the cardiothoracic ratio</source>
   <translation>Herz-Thorax-Quotient vorschlagen</translation>
  </message>
  <message>
   <source>Protocol in use</source>
   <translation>Protokoll in Gebrauch</translation>
  </message>
  <message>
   <source>Put the film right first.</source>
   <translation>Die Aufnahme zuerst richtig herum drehen.</translation>
  </message>
  <message>
   <source>Quality like the training films</source>
   <translation>Qualität wie bei den Trainingsaufnahmen</translation>
  </message>
  <message>
   <source>Queued</source>
   <translation>In der Warteschlange</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>RG</source>
   <translation>RG</translation>
  </message>
  <message>
   <source>ROC curves</source>
   <translation>ROC-Kurven</translation>
  </message>
  <message>
   <source>Raise gamma; for the eye only, and said on the film.</source>
   <translation>Gamma anheben; nur für das Auge und auf der Aufnahme vermerkt.</translation>
  </message>
  <message>
   <source>Rank: share of {films} normal films with less.</source>
   <translation>Rang: Anteil von {films} normalen Filmen mit weniger.</translation>
  </message>
  <message>
   <source>Reading the card …</source>
   <translation>Das Datenblatt wird gelesen …</translation>
  </message>
  <message>
   <source>Reading the film again</source>
   <translation>Die Aufnahme wird neu gelesen</translation>
  </message>
  <message>
   <source>Reading …</source>
   <translation>Wird gelesen …</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>Bereit</translation>
  </message>
  <message>
   <source>Rebuild the study index</source>
   <translation>Untersuchungsindex neu aufbauen</translation>
  </message>
  <message>
   <source>Recall</source>
   <translation>Recall</translation>
  </message>
  <message>
   <source>Recipe</source>
   <translation>Rezept</translation>
  </message>
  <message>
   <source>Recipes (*.toml)</source>
   <translation>Rezepte (*.toml)</translation>
  </message>
  <message>
   <source>Reckoning …</source>
   <translation>Wird berechnet …</translation>
  </message>
  <message>
   <source>Rectangle</source>
   <translation>Rechteck</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>Refused</source>
   <translation>Abgelehnt</translation>
  </message>
  <message>
   <source>Refused; what follows is raw output</source>
   <translation>Abgelehnt; was folgt, ist Rohausgabe</translation>
  </message>
  <message>
   <source>Release</source>
   <translation>Freigeben</translation>
  </message>
  <message>
   <source>Releasing {name}: it is measured on films that did not train it …</source>
   <translation>{name} wird freigegeben: Er wird an Aufnahmen gemessen, mit denen nicht trainiert wurde …</translation>
  </message>
  <message>
   <source>Reliability diagram</source>
   <translation>Zuverlässigkeitsdiagramm</translation>
  </message>
  <message>
   <source>Replace</source>
   <translation>Ersetzen</translation>
  </message>
  <message>
   <source>Replace the file?</source>
   <translation>Die Datei ersetzen?</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <source>Research use only</source>
   <translation>Nur für Forschungszwecke</translation>
  </message>
  <message>
   <source>Research use only – not a medical device</source>
   <translation>Nur für Forschungszwecke – kein Medizinprodukt</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <source>Reset {name}</source>
   <translation>{name} zurücksetzen</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <source>Resume goes on from the last checkpoint. If it happens again, the log says where.</source>
   <translation>„Fortsetzen“ macht vom letzten Zwischenstand weiter. Geschieht es wieder, sagt das Protokoll, wo.</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>Rechts</translation>
  </message>
  <message>
   <source>Right button</source>
   <translation>Rechte Taste</translation>
  </message>
  <message>
   <source>Right drag</source>
   <translation>Rechts ziehen</translation>
  </message>
  <message>
   <source>Right lightens the middle tones. For the eye only, and said on the film.</source>
   <translation>Nach rechts werden die Mitteltöne heller. Nur für das Auge und auf der Aufnahme vermerkt.</translation>
  </message>
  <message>
   <source>Right lung</source>
   <translation>Rechte Lunge</translation>
  </message>
  <message>
   <source>Right lung, left lung and heart, pixel by pixel.</source>
   <translation>Rechte Lunge, linke Lunge und Herz, Pixel für Pixel.</translation>
  </message>
  <message>
   <source>Right map</source>
   <translation>Rechte Karte</translation>
  </message>
  <message>
   <source>Right polarity</source>
   <translation>Richtige Polarität</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>Lauf</translation>
  </message>
  <message>
   <source>Runs</source>
   <translation>Läufe</translation>
  </message>
  <message>
   <source>Runs the models although the film was refused. The numbers mean nothing for such a film.</source>
   <translation>Führt die Modelle aus, obwohl die Aufnahme abgelehnt wurde. Die Zahlen bedeuten für eine solche Aufnahme nichts.</translation>
  </message>
  <message>
   <source>S-shaped</source>
   <translation>S-förmig</translation>
  </message>
  <message>
   <source>S-shaped curve</source>
   <translation>S-förmige Kurve</translation>
  </message>
  <message>
   <source>SD</source>
   <translation>SD</translation>
  </message>
  <message>
   <source>Said then</source>
   <translation>Dann gesagt</translation>
  </message>
  <message>
   <source>Same day</source>
   <translation>Selber Tag</translation>
  </message>
  <message>
   <source>Same name and date of birth</source>
   <translation>Gleicher Name und Geburtsdatum</translation>
  </message>
  <message>
   <source>Same patient ID</source>
   <translation>Gleiche Patienten-ID</translation>
  </message>
  <message>
   <source>Same patient ID, but another name</source>
   <translation>Gleiche Patienten-ID, aber anderer Name</translation>
  </message>
  <message>
   <source>Same patient, date not known</source>
   <translation>Selber Patient, Datum nicht bekannt</translation>
  </message>
  <message>
   <source>Same view</source>
   <translation>Gleiche Projektion</translation>
  </message>
  <message>
   <source>Save after this batch and end; Resume goes on exactly there.</source>
   <translation>Nach diesem Stapel sichern und enden; „Fortsetzen“ macht genau dort weiter.</translation>
  </message>
  <message>
   <source>Saved: {name}</source>
   <translation>Gespeichert: {name}</translation>
  </message>
  <message>
   <source>Say what each model said of the next patch.</source>
   <translation>Sagt, was jedes Modell zum nächsten Patch sagte.</translation>
  </message>
  <message>
   <source>Say what each model said of the patch before.</source>
   <translation>Sagt, was jedes Modell zum Patch davor sagte.</translation>
  </message>
  <message>
   <source>Scores</source>
   <translation>Scores</translation>
  </message>
  <message>
   <source>Scores without each model</source>
   <translation>Scores ohne jedes Modell</translation>
  </message>
  <message>
   <source>Search studies</source>
   <translation>Untersuchungen suchen</translation>
  </message>
  <message>
   <source>Search tag, name or value</source>
   <translation>Tag, Name oder Wert suchen</translation>
  </message>
  <message>
   <source>Search the settings</source>
   <translation>Einstellungen durchsuchen</translation>
  </message>
  <message>
   <source>Search the study index</source>
   <translation>Untersuchungsindex durchsuchen</translation>
  </message>
  <message>
   <source>Second prior</source>
   <translation>Zweite Voraufnahme</translation>
  </message>
  <message>
   <source>Sections</source>
   <translation>Abschnitte</translation>
  </message>
  <message>
   <source>Seed of the patches</source>
   <translation>Startwert der Patches</translation>
  </message>
  <message>
   <source>Seed {seed}, {epochs} epochs, {steps} steps.</source>
   <translation>Startwert {seed}, {epochs} Epochen, {steps} Schritte.</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Settings …</source>
   <translation>Einstellungen …</translation>
  </message>
  <message>
   <source>Share of each zone under at least one patch, patches with their centre there, and the class that most of them were voted.</source>
   <translation>Anteil jeder Zone unter mindestens einem Patch, Patches mit der Mitte dort und die Klasse, für die die meisten gestimmt wurden.</translation>
  </message>
  <message>
   <source>Share of right calls against the score, {films} test films; on the diagonal a score is what it says.</source>
   <translation>Anteil richtiger Aussagen gegen den Score, {films} Testaufnahmen; auf der Diagonale hält ein Score, was er sagt.</translation>
  </message>
  <message>
   <source>Share of the batches that is done</source>
   <translation>Anteil der erledigten Stapel</translation>
  </message>
  <message>
   <source>Share of the patches that most models gave to each class, with the 95 % band. {shares}.</source>
   <translation>Anteil der Patches, den die meisten Modelle jeder Klasse gaben, mit dem 95-%-Band. {shares}.</translation>
  </message>
  <message>
   <source>Show ({key})</source>
   <translation>Einblenden ({key})</translation>
  </message>
  <message>
   <source>Show four films.</source>
   <translation>Vier Aufnahmen zeigen.</translation>
  </message>
  <message>
   <source>Show how often each value occurs, with the ends of the window to drag.</source>
   <translation>Zeigt, wie oft jeder Wert vorkommt, mit den Enden der Fensterung zum Ziehen.</translation>
  </message>
  <message>
   <source>Show one film.</source>
   <translation>Eine Aufnahme zeigen.</translation>
  </message>
  <message>
   <source>Show or hide everything that is drawn on the film.</source>
   <translation>Alles, was auf die Aufnahme gezeichnet ist, ein- oder ausblenden.</translation>
  </message>
  <message>
   <source>Show or hide how many patches lie over each place.</source>
   <translation>Ein- oder ausblenden, wie viele Patches über jeder Stelle liegen.</translation>
  </message>
  <message>
   <source>Show or hide sizes, ratio and opacity on the film, where they were measured.</source>
   <translation>Größen, Quotient und Verschattung auf dem Film zeigen oder verbergen, dort, wo sie gemessen wurden.</translation>
  </message>
  <message>
   <source>Show or hide the outlines of lungs and heart.</source>
   <translation>Die Konturen von Lungen und Herz ein- oder ausblenden.</translation>
  </message>
  <message>
   <source>Show or hide the patches and what they were voted for.</source>
   <translation>Die Patches und wofür sie gestimmt wurden ein- oder ausblenden.</translation>
  </message>
  <message>
   <source>Show or hide where the models looked for one class.</source>
   <translation>Ein- oder ausblenden, wohin die Modelle für eine Klasse sahen.</translation>
  </message>
  <message>
   <source>Show the log</source>
   <translation>Protokoll zeigen</translation>
  </message>
  <message>
   <source>Show the map, then go through the classes.</source>
   <translation>Zeigt die Karte, dann die der weiteren Klassen.</translation>
  </message>
  <message>
   <source>Show the next open study.</source>
   <translation>Die nächste offene Untersuchung zeigen.</translation>
  </message>
  <message>
   <source>Show the other film in the same place; again brings this one back.</source>
   <translation>Zeigt die andere Aufnahme am selben Platz; noch einmal bringt diese zurück.</translation>
  </message>
  <message>
   <source>Show the previous open study.</source>
   <translation>Die vorige offene Untersuchung zeigen.</translation>
  </message>
  <message>
   <source>Show the study index and type a name, ID, date, view or finding.</source>
   <translation>Zeigt den Untersuchungsindex; Name, ID, Datum, Projektion oder Befund eingeben.</translation>
  </message>
  <message>
   <source>Show the whole film.</source>
   <translation>Die ganze Aufnahme zeigen.</translation>
  </message>
  <message>
   <source>Show the whole report as it is printed.</source>
   <translation>Den ganzen Bericht zeigen, wie er gedruckt wird.</translation>
  </message>
  <message>
   <source>Show the whole report in the browser.</source>
   <translation>Den ganzen Bericht im Browser zeigen.</translation>
  </message>
  <message>
   <source>Show three films side by side.</source>
   <translation>Drei Aufnahmen nebeneinander zeigen.</translation>
  </message>
  <message>
   <source>Show two films one above the other.</source>
   <translation>Zwei Aufnahmen übereinander zeigen.</translation>
  </message>
  <message>
   <source>Show two films side by side.</source>
   <translation>Zwei Aufnahmen nebeneinander zeigen.</translation>
  </message>
  <message>
   <source>Show {title}</source>
   <translation>{title} einblenden</translation>
  </message>
  <message>
   <source>Shows how often each grey occurs, with ends that can be dragged.</source>
   <translation>Zeigt, wie oft jedes Grau vorkommt, mit Enden zum Ziehen.</translation>
  </message>
  <message>
   <source>Shuffled in 64 pieces</source>
   <translation>In 64 Teilen gemischt</translation>
  </message>
  <message>
   <source>Size of all text in the window.</source>
   <translation>Größe allen Textes im Fenster.</translation>
  </message>
  <message>
   <source>Sizes are those of the outlines. Brightness: mean and standard deviation, in per cent of the display range. Asymmetry: right less left lung, over both.</source>
   <translation>Größen sind die der Konturen. Helligkeit: Mittelwert und Standardabweichung in Prozent des Anzeigebereichs. Asymmetrie: rechte minus linke Lunge, durch beide.</translation>
  </message>
  <message>
   <source>Soft tissue</source>
   <translation>Weichteile</translation>
  </message>
  <message>
   <source>Soft tissue (by brightness)</source>
   <translation>Weichteile (nach Helligkeit)</translation>
  </message>
  <message>
   <source>Soft tissue (by lung outline)</source>
   <translation>Weichteile (nach Lungenkontur)</translation>
  </message>
  <message>
   <source>Some settings were not understood</source>
   <translation>Einige Einstellungen wurden nicht verstanden</translation>
  </message>
  <message>
   <source>Something could not be done</source>
   <translation>Etwas konnte nicht getan werden</translation>
  </message>
  <message>
   <source>Something outside the lungs sways the verdict.</source>
   <translation>Etwas außerhalb der Lungen beeinflusst das Urteil.</translation>
  </message>
  <message>
   <source>Something unforeseen happened</source>
   <translation>Etwas Unvorhergesehenes ist geschehen</translation>
  </message>
  <message>
   <source>Speaks against it</source>
   <translation>Spricht dagegen</translation>
  </message>
  <message>
   <source>Speaks for it</source>
   <translation>Spricht dafür</translation>
  </message>
  <message>
   <source>Speed of window and level</source>
   <translation>Tempo der Fensterung</translation>
  </message>
  <message>
   <source>Squares at random places inside the lungs, the same ones for the same seed. Each mark has the colour and letter of the class that the patch was voted for. Point at one to see what every model said of it.</source>
   <translation>Quadrate an zufälligen Stellen in den Lungen, dieselben bei gleichem Startwert. Jede Marke hat Farbe und Buchstaben der Klasse, für die der Patch gestimmt wurde. Auf einen zeigen, um zu sehen, was jedes Modell dazu sagte.</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Starten</translation>
  </message>
  <message>
   <source>Start it again when you like.</source>
   <translation>Nach Belieben erneut starten.</translation>
  </message>
  <message>
   <source>Start it in a terminal with python -m trainer resume and the run folder.</source>
   <translation>In einem Terminal mit python -m trainer resume und dem Ordner des Laufs starten.</translation>
  </message>
  <message>
   <source>Start now</source>
   <translation>Jetzt starten</translation>
  </message>
  <message>
   <source>Starting</source>
   <translation>Startet</translation>
  </message>
  <message>
   <source>Starting …</source>
   <translation>Startet …</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Stop and keep</source>
   <translation>Anhalten und behalten</translation>
  </message>
  <message>
   <source>Stop at the next batch; what was found so far stays.</source>
   <translation>Hält beim nächsten Stapel an; was bis dahin gefunden ist, bleibt.</translation>
  </message>
  <message>
   <source>Stop looking for films</source>
   <translation>Suche nach Aufnahmen anhalten</translation>
  </message>
  <message>
   <source>Stop searching a folder or archive; what was found so far stays.</source>
   <translation>Hält die Suche in einem Ordner oder Archiv an; was bis dahin gefunden ist, bleibt.</translation>
  </message>
  <message>
   <source>Stop speaking of the patch that was clicked.</source>
   <translation>Nicht mehr vom angeklickten Patch sprechen.</translation>
  </message>
  <message>
   <source>Stop the analysis</source>
   <translation>Analyse anhalten</translation>
  </message>
  <message>
   <source>Stop the audit</source>
   <translation>Prüfung anhalten</translation>
  </message>
  <message>
   <source>Stop this; the run stays as it is.</source>
   <translation>Dies anhalten; der Lauf bleibt, wie er ist.</translation>
  </message>
  <message>
   <source>Stop what is being done.</source>
   <translation>Anhalten, was gerade geschieht.</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Angehalten</translation>
  </message>
  <message>
   <source>Stopped and kept</source>
   <translation>Angehalten und behalten</translation>
  </message>
  <message>
   <source>Stopped, with everything kept. {where} Resume goes on exactly there.</source>
   <translation>Angehalten, alles ist behalten. {where} „Fortsetzen“ macht genau dort weiter.</translation>
  </message>
  <message>
   <source>Stopped. Choose it again to make it.</source>
   <translation>Angehalten. Erneut wählen, um sie zu erstellen.</translation>
  </message>
  <message>
   <source>Stopped; nothing was written.</source>
   <translation>Angehalten; es wurde nichts geschrieben.</translation>
  </message>
  <message>
   <source>Stopping</source>
   <translation>Hält an</translation>
  </message>
  <message>
   <source>Stops the analysis and the maps that are being made.</source>
   <translation>Hält die Analyse und die entstehenden Karten an.</translation>
  </message>
  <message>
   <source>Straight</source>
   <translation>Gerade</translation>
  </message>
  <message>
   <source>Studies that are open</source>
   <translation>Untersuchungen, die offen sind</translation>
  </message>
  <message>
   <source>Study {id}</source>
   <translation>Untersuchung {id}</translation>
  </message>
  <message>
   <source>Study {number}</source>
   <translation>Untersuchung {number}</translation>
  </message>
  <message>
   <source>Supine patient: the heart lies broader and the ratio is too high.</source>
   <translation>Patient liegend: Das Herz liegt breiter, und der Quotient ist zu groß.</translation>
  </message>
  <message>
   <source>Swap black and white.</source>
   <translation>Schwarz und Weiß tauschen.</translation>
  </message>
  <message>
   <source>Swipe</source>
   <translation>Wischvergleich</translation>
  </message>
  <message>
   <source>Table (*.csv)</source>
   <translation>Tabelle (*.csv)</translation>
  </message>
  <message>
   <source>Table {number}</source>
   <translation>Tabelle {number}</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Tag</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Tags</translation>
  </message>
  <message>
   <source>Tags of the file</source>
   <translation>Tags der Datei</translation>
  </message>
  <message>
   <source>Take films out of the study index whose files are gone.</source>
   <translation>Nimmt Aufnahmen aus dem Untersuchungsindex, deren Dateien fort sind.</translation>
  </message>
  <message>
   <source>Take out of the queue</source>
   <translation>Aus der Warteschlange nehmen</translation>
  </message>
  <message>
   <source>Take the last change of annotations, layers or display back, on whatever study it was.</source>
   <translation>Nimmt die letzte Änderung von Anmerkungen, Ebenen oder Anzeige zurück, in welcher Untersuchung auch immer.</translation>
  </message>
  <message>
   <source>Take the selected annotation off the film; undo brings it back.</source>
   <translation>Nimmt die gewählte Anmerkung von der Aufnahme; Rückgängig bringt sie zurück.</translation>
  </message>
  <message>
   <source>Take the verdict apart: patches by model, class and agreement, fewer of them, or others.</source>
   <translation>Das Urteil zerlegen: Patches nach Modell, Klasse und Einigkeit, weniger davon oder andere.</translation>
  </message>
  <message>
   <source>Taken apart: the raw score of</source>
   <translation>Zerlegt: der Rohscore von</translation>
  </message>
  <message>
   <source>Takes the first patches only; no model looks again.</source>
   <translation>Nimmt nur die ersten Patches; kein Modell schaut erneut.</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>Text and markers filled in</source>
   <translation>Text und Marken überdeckt</translation>
  </message>
  <message>
   <source>Text or a marker on the film sways the verdict.</source>
   <translation>Text oder eine Marke auf der Aufnahme beeinflusst das Urteil.</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Textgröße</translation>
  </message>
  <message>
   <source>That is no key.</source>
   <translation>Das ist keine Taste.</translation>
  </message>
  <message>
   <source>The DICOMDIR {name} holds no image.</source>
   <translation>Das DICOMDIR {name} enthält kein Bild.</translation>
  </message>
  <message>
   <source>The analysis was refused</source>
   <translation>Die Analyse wurde abgelehnt</translation>
  </message>
  <message>
   <source>The archive is not safe to open</source>
   <translation>Das Archiv ist nicht sicher zu öffnen</translation>
  </message>
  <message>
   <source>The archive {name} holds no image.</source>
   <translation>Das Archiv {name} enthält kein Bild.</translation>
  </message>
  <message>
   <source>The audit was stopped.</source>
   <translation>Die Prüfung wurde angehalten.</translation>
  </message>
  <message>
   <source>The best figures, beside those of other runs</source>
   <translation>Die besten Kennzahlen, neben denen anderer Läufe</translation>
  </message>
  <message>
   <source>The best score is {score:.2f}, at least the {least:.2f} asked for.</source>
   <translation>Der beste Score ist {score:.2f}, mindestens die verlangten {least:.2f}.</translation>
  </message>
  <message>
   <source>The best score is {score:.2f}, below the {least:.2f} asked for.</source>
   <translation>Der beste Score ist {score:.2f}, unter den verlangten {least:.2f}.</translation>
  </message>
  <message>
   <source>The class with the highest score, put into words. It says that the picture resembles the films of that class on which the models were trained. It is no diagnosis: a film cannot prove or exclude an infection. “Not sure” means that the best score is not far enough ahead to be acted on.</source>
   <translation>Die Klasse mit dem höchsten Score, in Worte gefasst. Sie sagt, dass das Bild den Aufnahmen dieser Klasse ähnelt, mit denen die Modelle trainiert wurden. Sie ist keine Diagnose: Eine Aufnahme kann eine Infektion weder beweisen noch ausschließen. „Nicht sicher“ heißt, dass der beste Score nicht weit genug vorn liegt, um danach zu handeln.</translation>
  </message>
  <message>
   <source>The clipboard holds no files and no whole path.</source>
   <translation>Die Zwischenablage enthält keine Dateien und keinen ganzen Pfad.</translation>
  </message>
  <message>
   <source>The command gets this key and no other.</source>
   <translation>Der Befehl erhält diese Taste und keine andere.</translation>
  </message>
  <message>
   <source>The command keeps its keys and gets this one too.</source>
   <translation>Der Befehl behält seine Tasten und erhält diese dazu.</translation>
  </message>
  <message>
   <source>The command stays in menus and in the command palette.</source>
   <translation>Der Befehl bleibt in den Menüs und in der Befehlssuche.</translation>
  </message>
  <message>
   <source>The computer ran out of memory.</source>
   <translation>Dem Rechner ging der Arbeitsspeicher aus.</translation>
  </message>
  <message>
   <source>The data check forbids it: {text}</source>
   <translation>Die Datenprüfung verbietet es: {text}</translation>
  </message>
  <message>
   <source>The data could not be checked</source>
   <translation>Die Daten konnten nicht geprüft werden</translation>
  </message>
  <message>
   <source>The device cannot be used</source>
   <translation>Das Gerät kann nicht verwendet werden</translation>
  </message>
  <message>
   <source>The ensemble turns the votes of all models into one number per class; they sum to 1. Calibrated means: on films that trained nothing, about 58 of 100 films scored 0.58 really had that class. Not calibrated means: the numbers only put the classes in order. Either way they hold for films like the training films.</source>
   <translation>Das Ensemble macht aus den Stimmen aller Modelle eine Zahl je Klasse; zusammen ergeben sie 1. Kalibriert heißt: Von Aufnahmen, mit denen nichts trainiert wurde, hatten etwa 58 von 100 mit dem Score 0.58 wirklich diese Klasse. Nicht kalibriert heißt: Die Zahlen ordnen die Klassen nur. So oder so gelten sie für Aufnahmen wie die Trainingsaufnahmen.</translation>
  </message>
  <message>
   <source>The file as it was is kept as {name} beside it.</source>
   <translation>Die Datei, wie sie war, liegt als {name} daneben.</translation>
  </message>
  <message>
   <source>The file could not be opened</source>
   <translation>Die Datei konnte nicht geöffnet werden</translation>
  </message>
  <message>
   <source>The file does not say how it was made.</source>
   <translation>Die Datei sagt nicht, wie sie entstand.</translation>
  </message>
  <message>
   <source>The file does not say how the beam crossed the patient.</source>
   <translation>Die Datei sagt nicht, wie der Strahl durch den Patienten ging.</translation>
  </message>
  <message>
   <source>The file does not say what it shows.</source>
   <translation>Die Datei sagt nicht, was sie zeigt.</translation>
  </message>
  <message>
   <source>The file holds {count} frames; only frame {frame} was analysed.</source>
   <translation>Die Datei enthält {count} Einzelbilder; nur Bild {frame} wurde analysiert.</translation>
  </message>
  <message>
   <source>The file is damaged</source>
   <translation>Die Datei ist beschädigt</translation>
  </message>
  <message>
   <source>The file is missing</source>
   <translation>Die Datei fehlt</translation>
  </message>
  <message>
   <source>The file of an open film is gone</source>
   <translation>Die Datei einer offenen Aufnahme ist fort</translation>
  </message>
  <message>
   <source>The file of the prior is missing</source>
   <translation>Die Datei der Voraufnahme fehlt</translation>
  </message>
  <message>
   <source>The file of this film does not say who it shows.</source>
   <translation>Die Datei dieser Aufnahme sagt nicht, wen sie zeigt.</translation>
  </message>
  <message>
   <source>The file says that this is {part}, not a chest.</source>
   <translation>Die Datei sagt, dass dies kein Thorax ist, sondern: {part}.</translation>
  </message>
  <message>
   <source>The file says that words are part of its pixels: look whether a name is among them.</source>
   <translation>Die Datei sagt, dass Wörter in ihren Pixeln stehen: Sehen Sie nach, ob ein Name dabei ist.</translation>
  </message>
  <message>
   <source>The file states no spacing, so lengths are in pixels.</source>
   <translation>Die Datei gibt keinen Pixelabstand an, daher sind Längen in Pixeln.</translation>
  </message>
  <message>
   <source>The files of {number} open films are gone</source>
   <translation>Die Dateien von {number} offenen Aufnahmen sind fort</translation>
  </message>
  <message>
   <source>The film as it is</source>
   <translation>Die Aufnahme, wie sie ist</translation>
  </message>
  <message>
   <source>The film in its own pixels as it is shown, with what is drawn on it.</source>
   <translation>Die Aufnahme in ihren eigenen Pixeln, wie sie gezeigt wird, mit allem, was darauf gezeichnet ist.</translation>
  </message>
  <message>
   <source>The film is being analysed; what the verdict is made of then stands here.</source>
   <translation>Die Aufnahme wird analysiert; hier steht dann, woraus das Urteil besteht.</translation>
  </message>
  <message>
   <source>The film is flatter than 99.5 % of the training films: its greys span {span:.2f} of the range.</source>
   <translation>Die Aufnahme ist flauer als 99,5 % der Trainingsaufnahmen: Ihre Grautöne umfassen {span:.2f} des Bereichs.</translation>
  </message>
  <message>
   <source>The film is one of several images in its file.</source>
   <translation>Die Aufnahme ist eines von mehreren Bildern ihrer Datei.</translation>
  </message>
  <message>
   <source>The film is scaled to the page; nothing can be measured on it.</source>
   <translation>Die Aufnahme ist auf die Seite verkleinert oder vergrößert; darauf lässt sich nichts messen.</translation>
  </message>
  <message>
   <source>The film is unlike {share:.0%} of such films: no class fits the prediction set.</source>
   <translation>Die Aufnahme ist anders als {share:.0%} solcher Aufnahmen: Keine Klasse passt in die Vorhersagemenge.</translation>
  </message>
  <message>
   <source>The film seems to lie on its side.</source>
   <translation>Die Aufnahme scheint auf der Seite zu liegen.</translation>
  </message>
  <message>
   <source>The films themselves stay where they are. This cannot be undone.</source>
   <translation>Die Aufnahmen selbst bleiben, wo sie sind. Das lässt sich nicht rückgängig machen.</translation>
  </message>
  <message>
   <source>The first batches are being trained.</source>
   <translation>Die ersten Stapel werden trainiert.</translation>
  </message>
  <message>
   <source>The first one that matches a film is taken; the order counts.</source>
   <translation>Das erste, das zu einer Aufnahme passt, gilt; die Reihenfolge zählt.</translation>
  </message>
  <message>
   <source>The folder {name} holds no image.</source>
   <translation>Der Ordner {name} enthält kein Bild.</translation>
  </message>
  <message>
   <source>The four scores</source>
   <translation>Die vier Scores</translation>
  </message>
  <message>
   <source>The heart is far too small for these lungs.</source>
   <translation>Das Herz ist für diese Lungen viel zu klein.</translation>
  </message>
  <message>
   <source>The heart lies above the middle of the lungs, as if the film were upside down.</source>
   <translation>Das Herz liegt über der Mitte der Lungen, als stünde die Aufnahme auf dem Kopf.</translation>
  </message>
  <message>
   <source>The heart lies to the left of the image: the film may be mirrored, or the heart lie on the right.</source>
   <translation>Das Herz liegt links im Bild: Die Aufnahme kann gespiegelt sein, oder das Herz liegt beim Patienten rechts.</translation>
  </message>
  <message>
   <source>The heart was not found.</source>
   <translation>Das Herz wurde nicht gefunden.</translation>
  </message>
  <message>
   <source>The image has only {columns} x {rows} pixels; at least {least} on each side are needed.</source>
   <translation>Das Bild hat nur {columns} x {rows} Pixel; auf jeder Seite sind mindestens {least} nötig.</translation>
  </message>
  <message>
   <source>The image has text burned in, which may sway the scores.</source>
   <translation>Im Bild ist Text eingebrannt, der die Scores beeinflussen kann.</translation>
  </message>
  <message>
   <source>The image was compressed with loss.</source>
   <translation>Das Bild wurde verlustbehaftet komprimiert.</translation>
  </message>
  <message>
   <source>The keys that run each command, by its id.</source>
   <translation>Die Tasten jedes Befehls, nach seiner Kennung.</translation>
  </message>
  <message>
   <source>The largest value of each figure in the last stage that was measured, on films that train nothing. Tick runs on the left to see them here.</source>
   <translation>Der größte Wert jeder Kennzahl im letzten gemessenen Abschnitt, an Aufnahmen, mit denen nichts trainiert wird. Läufe links ankreuzen, um sie hier zu sehen.</translation>
  </message>
  <message>
   <source>The last line of its log: {line}</source>
   <translation>Die letzte Zeile seines Protokolls: {line}</translation>
  </message>
  <message>
   <source>The last measurement was the best so far.</source>
   <translation>Die letzte Messung war bisher die beste.</translation>
  </message>
  <message>
   <source>The lead of {named} among the patches was settled after {settled} of {total}.</source>
   <translation>Der Vorsprung von {named} unter den Patches stand nach {settled} von {total} fest.</translation>
  </message>
  <message>
   <source>The lead of {title} was settled after {settled} of {total} patches.</source>
   <translation>Der Vorsprung von {title} stand nach {settled} von {total} Patches fest.</translation>
  </message>
  <message>
   <source>The left and the middle button do the same.</source>
   <translation>Die linke und die mittlere Taste tun dasselbe.</translation>
  </message>
  <message>
   <source>The left and the right button do the same.</source>
   <translation>Die linke und die rechte Taste tun dasselbe.</translation>
  </message>
  <message>
   <source>The left button does the same.</source>
   <translation>Die linke Taste tut dasselbe.</translation>
  </message>
  <message>
   <source>The lung mask is doubtful.</source>
   <translation>Die Lungenmaske ist zweifelhaft.</translation>
  </message>
  <message>
   <source>The lung outline is doubtful.</source>
   <translation>Die Lungenkontur ist zweifelhaft.</translation>
  </message>
  <message>
   <source>The lung outline is unusable.</source>
   <translation>Die Lungenkontur ist unbrauchbar.</translation>
  </message>
  <message>
   <source>The lungs are not darker than what lies between them, as air should be.</source>
   <translation>Die Lungen sind nicht dunkler als das, was zwischen ihnen liegt, wie es Luft sein sollte.</translation>
  </message>
  <message>
   <source>The lungs cover too little of the image.</source>
   <translation>Die Lungen bedecken zu wenig vom Bild.</translation>
  </message>
  <message>
   <source>The lungs cover too much of the image.</source>
   <translation>Die Lungen bedecken zu viel vom Bild.</translation>
  </message>
  <message>
   <source>The lungs do not lie side by side.</source>
   <translation>Die Lungen liegen nicht nebeneinander.</translation>
  </message>
  <message>
   <source>The lungs lie too close together.</source>
   <translation>Die Lungen liegen zu dicht beieinander.</translation>
  </message>
  <message>
   <source>The main pattern of the feature maps, the same for every class (Muhammad and Yeasin 2020).</source>
   <translation>Das Hauptmuster der Merkmalskarten, für jede Klasse dasselbe (Muhammad und Yeasin 2020).</translation>
  </message>
  <message>
   <source>The map is being made …</source>
   <translation>Die Karte wird erstellt …</translation>
  </message>
  <message>
   <source>The map is empty: nothing in the patches spoke for this class.</source>
   <translation>Die Karte ist leer: Nichts in den Patches sprach für diese Klasse.</translation>
  </message>
  <message>
   <source>The mask fell into many pieces.</source>
   <translation>Die Maske zerfiel in viele Stücke.</translation>
  </message>
  <message>
   <source>The memory did not hold a whole batch: each is trained in {parts} parts whose gradients are added, and the training goes on.</source>
   <translation>Der Speicher fasste keinen ganzen Stapel: Jeder wird in {parts} Teilen trainiert, deren Gradienten addiert werden, und das Training geht weiter.</translation>
  </message>
  <message>
   <source>The middle and the right button do the same.</source>
   <translation>Die mittlere und die rechte Taste tun dasselbe.</translation>
  </message>
  <message>
   <source>The middle button does the same.</source>
   <translation>Die mittlere Taste tut dasselbe.</translation>
  </message>
  <message>
   <source>The model package cannot be used</source>
   <translation>Das Modellpaket kann nicht verwendet werden</translation>
  </message>
  <message>
   <source>The model package was altered</source>
   <translation>Das Modellpaket wurde verändert</translation>
  </message>
  <message>
   <source>The model package with its version and fingerprint, the models in it, the device, the seed of the patches and the time of each stage. The same package, seed and device give the same result again.</source>
   <translation>Das Modellpaket mit Version und Fingerabdruck, die Modelle darin, das Gerät, der Startwert der Patches und die Zeit jedes Schritts. Dasselbe Paket, derselbe Startwert und dasselbe Gerät ergeben wieder dasselbe.</translation>
  </message>
  <message>
   <source>The network was not compiled: torch needs a C++ compiler, such as g++, and this machine has none. The training is the same, only slower.</source>
   <translation>Das Netz wurde nicht kompiliert: torch braucht einen C++-Compiler wie g++, und dieser Rechner hat keinen. Das Training ist dasselbe, nur langsamer.</translation>
  </message>
  <message>
   <source>The number of patches that the majority of the models gives to each class, and its score.</source>
   <translation>Die Zahl der Patches, die die Mehrheit der Modelle jeder Klasse gibt, und ihr Score.</translation>
  </message>
  <message>
   <source>The outline crosses itself: its area means nothing.</source>
   <translation>Der Umriss kreuzt sich selbst: Seine Fläche bedeutet nichts.</translation>
  </message>
  <message>
   <source>The outline of a lung is ragged.</source>
   <translation>Die Kontur einer Lunge ist ausgefranst.</translation>
  </message>
  <message>
   <source>The outlines lack a lung or the heart.</source>
   <translation>Den Konturen fehlt eine Lunge oder das Herz.</translation>
  </message>
  <message>
   <source>The outlines of lungs and heart come with the analysis.</source>
   <translation>Die Konturen von Lungen und Herz kommen mit der Analyse.</translation>
  </message>
  <message>
   <source>The package does not say from whom it learnt.</source>
   <translation>Das Paket sagt nicht, von wem es gelernt hat.</translation>
  </message>
  <message>
   <source>The package does not say what its training films look like.</source>
   <translation>Das Paket sagt nicht, wie seine Trainingsaufnahmen aussehen.</translation>
  </message>
  <message>
   <source>The package knows no {named} in {people}.</source>
   <translation>Das Paket kennt bei {people} nicht: {named}.</translation>
  </message>
  <message>
   <source>The package learnt {classes} from no adult, or from too few.</source>
   <translation>Das Paket lernte von keinem oder zu wenigen Erwachsenen: {classes}.</translation>
  </message>
  <message>
   <source>The package learnt {classes} from no child, or from too few.</source>
   <translation>Das Paket lernte von keinem oder zu wenigen Kindern: {classes}.</translation>
  </message>
  <message>
   <source>The package was released without the points of a reliability diagram.</source>
   <translation>Das Paket wurde ohne die Punkte eines Zuverlässigkeitsdiagramms veröffentlicht.</translation>
  </message>
  <message>
   <source>The package {package} is installed, at once: ensembles that are fitted from now on can stand on it.</source>
   <translation>Das Paket {package} ist sofort installiert: Ensembles, die von jetzt an angepasst werden, können darauf stehen.</translation>
  </message>
  <message>
   <source>The package {package} is installed. The viewer analyses with it from now on.</source>
   <translation>Das Paket {package} ist installiert. Von jetzt an wird damit analysiert.</translation>
  </message>
  <message>
   <source>The patch, every pixel</source>
   <translation>Der Patch, jedes Pixel</translation>
  </message>
  <message>
   <source>The patches cover only {share:.0%} of the lungs; what lies elsewhere was not looked at.</source>
   <translation>Die Patches decken nur {share:.0%} der Lungen ab; was anderswo liegt, wurde nicht betrachtet.</translation>
  </message>
  <message>
   <source>The patient is a child, and the models tell children from adults more than they should.</source>
   <translation>Der Patient ist ein Kind, und die Modelle trennen Kinder stärker von Erwachsenen, als sie sollten.</translation>
  </message>
  <message>
   <source>The patient of this film is not known</source>
   <translation>Der Patient dieser Aufnahme ist nicht bekannt</translation>
  </message>
  <message>
   <source>The patient's age is unknown, and the models tell children from adults more than they should.</source>
   <translation>Das Alter des Patienten ist unbekannt, und die Modelle trennen Kinder stärker von Erwachsenen, als sie sollten.</translation>
  </message>
  <message>
   <source>The patient's age is unknown; children and adults are held to be possible.</source>
   <translation>Das Alter des Patienten ist unbekannt; Kinder und Erwachsene gelten als möglich.</translation>
  </message>
  <message>
   <source>The prediction set that holds for {share:.0%} of such films is wider: {classes}.</source>
   <translation>Die Vorhersagemenge, die für {share:.0%} solcher Aufnahmen gilt, ist weiter: {classes}.</translation>
  </message>
  <message>
   <source>The prediction set that holds for {share:.0%} of such films is {classes}.</source>
   <translation>Die Vorhersagemenge, die für {share:.0%} solcher Aufnahmen gilt, ist {classes}.</translation>
  </message>
  <message>
   <source>The process is starting; it reads the data first.</source>
   <translation>Der Prozess startet; er liest zuerst die Daten.</translation>
  </message>
  <message>
   <source>The raw score of the leading class, taken apart: it starts at an equal share for every class, and each model’s weighted votes raise or lower it. The bars and the start sum to the raw score exactly (Aumann–Shapley; the weights are taken as given).</source>
   <translation>Der Rohscore der führenden Klasse, zerlegt: Er beginnt bei gleichem Anteil für jede Klasse, und die gewichteten Stimmen jedes Modells heben oder senken ihn. Balken und Anfang ergeben zusammen genau den Rohscore (Aumann–Shapley; die Gewichte gelten als gegeben).</translation>
  </message>
  <message>
   <source>The report of {name} is there.</source>
   <translation>Der Bericht von {name} ist da.</translation>
  </message>
  <message>
   <source>The rest is open.</source>
   <translation>Der Rest ist offen.</translation>
  </message>
  <message>
   <source>The result could not be saved</source>
   <translation>Das Ergebnis konnte nicht gespeichert werden</translation>
  </message>
  <message>
   <source>The right button does the same.</source>
   <translation>Die rechte Taste tut dasselbe.</translation>
  </message>
  <message>
   <source>The right way up</source>
   <translation>Richtig herum</translation>
  </message>
  <message>
   <source>The run is unharmed.</source>
   <translation>Der Lauf ist unversehrt.</translation>
  </message>
  <message>
   <source>The run {name} is already being trained.</source>
   <translation>Der Lauf {name} wird bereits trainiert.</translation>
  </message>
  <message>
   <source>The same picture for an archive. Nothing can be measured on it.</source>
   <translation>Dasselbe Bild für ein Archiv. Darauf lässt sich nichts messen.</translation>
  </message>
  <message>
   <source>The same seed draws the same patches from the same film; another one shows how much chance matters.</source>
   <translation>Derselbe Startwert zieht dieselben Patches aus derselben Aufnahme; ein anderer zeigt, wie viel der Zufall ausmacht.</translation>
  </message>
  <message>
   <source>The sample is missing</source>
   <translation>Das Beispiel fehlt</translation>
  </message>
  <message>
   <source>The scores are not calibrated, so they only rank the classes.</source>
   <translation>Die Scores sind nicht kalibriert, sie ordnen die Klassen also nur.</translation>
  </message>
  <message>
   <source>The segmenter is unsure of the lungs.</source>
   <translation>Der Segmentierer ist sich der Lungen nicht sicher.</translation>
  </message>
  <message>
   <source>The segmenter took the right lung for the left one; the sides were set by position.</source>
   <translation>Der Segmentierer hielt die rechte Lunge für die linke; die Seiten wurden nach der Lage gesetzt.</translation>
  </message>
  <message>
   <source>The settings could not be read: {reason}.</source>
   <translation>Die Einstellungen konnten nicht gelesen werden: {reason}.</translation>
  </message>
  <message>
   <source>The settings file is damaged and cannot be read.</source>
   <translation>Die Einstellungsdatei ist beschädigt und nicht lesbar.</translation>
  </message>
  <message>
   <source>The settings were written by a newer version of this program.</source>
   <translation>Die Einstellungen stammen von einer neueren Version dieses Programms.</translation>
  </message>
  <message>
   <source>The share of patches that most models gave to each class, after one patch, two, and so on, with the band in which the leading share lies in 95 of 100 such draws (Wilson). Settled means: from there on chance alone no longer explains the lead over any other class. It says nothing of whether the models are right.</source>
   <translation>Der Anteil der Patches, den die meisten Modelle jeder Klasse gaben, nach einem Patch, nach zweien und so fort, mit dem Band, in dem der führende Anteil in 95 von 100 solchen Ziehungen liegt (Wilson). „Steht fest“ heißt: Von da an erklärt der Zufall allein den Vorsprung vor jeder anderen Klasse nicht mehr. Es sagt nichts darüber, ob die Modelle recht haben.</translation>
  </message>
  <message>
   <source>The side of the heart means nothing in a film that is upside down.</source>
   <translation>In einer kopfstehenden Aufnahme bedeutet die Seite des Herzens nichts.</translation>
  </message>
  <message>
   <source>The study index cannot be used</source>
   <translation>Der Untersuchungsindex kann nicht verwendet werden</translation>
  </message>
  <message>
   <source>The study index is damaged</source>
   <translation>Der Untersuchungsindex ist beschädigt</translation>
  </message>
  <message>
   <source>The study index knows a nearer prior, but its file is no longer at its place; an older film is shown.</source>
   <translation>Der Untersuchungsindex kennt eine nähere Voraufnahme, aber ihre Datei ist nicht mehr an ihrem Platz; eine ältere wird gezeigt.</translation>
  </message>
  <message>
   <source>The study index knows a prior of this film, but its file is no longer at its place.</source>
   <translation>Der Untersuchungsindex kennt eine Voraufnahme, aber ihre Datei ist nicht mehr an ihrem Platz.</translation>
  </message>
  <message>
   <source>The study index was rebuilt.</source>
   <translation>Der Untersuchungsindex wurde neu aufgebaut.</translation>
  </message>
  <message>
   <source>The sum of the {count} scores is {score:.2f}, at least the {least:.2f} asked for.</source>
   <translation>Die Summe der {count} Scores ist {score:.2f}, mindestens die verlangten {least:.2f}.</translation>
  </message>
  <message>
   <source>The sum of the {count} scores is {score:.2f}, below the {least:.2f} asked for.</source>
   <translation>Die Summe der {count} Scores ist {score:.2f}, unter den verlangten {least:.2f}.</translation>
  </message>
  <message>
   <source>The tool chosen in the bar</source>
   <translation>Werkzeug der Leiste</translation>
  </message>
  <message>
   <source>The training cannot be estimated</source>
   <translation>Das Training kann nicht abgeschätzt werden</translation>
  </message>
  <message>
   <source>The training failed</source>
   <translation>Das Training ist fehlgeschlagen</translation>
  </message>
  <message>
   <source>The training process could not be started.</source>
   <translation>Der Trainingsprozess konnte nicht gestartet werden.</translation>
  </message>
  <message>
   <source>The training was cut off</source>
   <translation>Das Training wurde abgebrochen</translation>
  </message>
  <message>
   <source>The verdict</source>
   <translation>Das Urteil</translation>
  </message>
  <message>
   <source>The verdict depends on how the film was collimated.</source>
   <translation>Das Urteil hängt davon ab, wie die Aufnahme eingeblendet war.</translation>
  </message>
  <message>
   <source>The verdict depends on the side alone.</source>
   <translation>Das Urteil hängt allein von der Seite ab.</translation>
  </message>
  <message>
   <source>The verdict depends on the size of the image.</source>
   <translation>Das Urteil hängt von der Größe des Bildes ab.</translation>
  </message>
  <message>
   <source>The verdict is an accident of the patches.</source>
   <translation>Das Urteil ist ein Zufall der Patches.</translation>
  </message>
  <message>
   <source>The verdict is the same without any one of them.</source>
   <translation>Das Urteil ist ohne jedes einzelne von ihnen dasselbe.</translation>
  </message>
  <message>
   <source>The verdict needs no anatomy: it stands on texture or brightness alone.</source>
   <translation>Das Urteil braucht keine Anatomie: Es ruht allein auf Textur oder Helligkeit.</translation>
  </message>
  <message>
   <source>The verdict without each model</source>
   <translation>Das Urteil ohne jedes Modell</translation>
  </message>
  <message>
   <source>The whole data check</source>
   <translation>Die ganze Datenprüfung</translation>
  </message>
  <message>
   <source>The window stays open: what was drawn is not saved</source>
   <translation>Das Fenster bleibt offen: Gezeichnetes ist nicht gespeichert</translation>
  </message>
  <message>
   <source>The work was stopped on request.</source>
   <translation>Die Arbeit wurde auf Wunsch angehalten.</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Farbschema</translation>
  </message>
  <message>
   <source>Theme, text size, keys, mouse, windows and what to analyse with.</source>
   <translation>Farbschema, Textgröße, Tasten, Maus, Fensterungen und womit analysiert wird.</translation>
  </message>
  <message>
   <source>There is a file of this name</source>
   <translation>Es gibt eine Datei dieses Namens</translation>
  </message>
  <message>
   <source>There is already something named {name}.</source>
   <translation>Es gibt schon etwas namens {name}.</translation>
  </message>
  <message>
   <source>There is no hanging protocol</source>
   <translation>Es gibt kein Hängeprotokoll</translation>
  </message>
  <message>
   <source>There is no image there</source>
   <translation>Dort ist kein Bild</translation>
  </message>
  <message>
   <source>There is no log: this run was started in a terminal, which showed its words.</source>
   <translation>Es gibt kein Protokoll: Dieser Lauf wurde in einem Terminal gestartet, das seine Worte zeigte.</translation>
  </message>
  <message>
   <source>There is no readable file there</source>
   <translation>Dort ist keine lesbare Datei</translation>
  </message>
  <message>
   <source>There is not enough memory</source>
   <translation>Der Arbeitsspeicher reicht nicht</translation>
  </message>
  <message>
   <source>These settings could not be understood and were set back: {names}.</source>
   <translation>Diese Einstellungen wurden nicht verstanden und zurückgesetzt: {names}.</translation>
  </message>
  <message>
   <source>They are left as they are.</source>
   <translation>Sie bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>They went on from the weights with sha256 {begun}.</source>
   <translation>Sie gingen von den Gewichten mit sha256 {begun} aus weiter.</translation>
  </message>
  <message>
   <source>Thick</source>
   <translation>Dick</translation>
  </message>
  <message>
   <source>Thin</source>
   <translation>Dünn</translation>
  </message>
  <message>
   <source>Third prior</source>
   <translation>Dritte Voraufnahme</translation>
  </message>
  <message>
   <source>This file holds no image</source>
   <translation>Diese Datei enthält kein Bild</translation>
  </message>
  <message>
   <source>This film is not analysed yet. Press Analyse; what the verdict is made of then stands here.</source>
   <translation>Diese Aufnahme ist noch nicht analysiert. „Analysieren“ drücken; hier steht dann, woraus das Urteil besteht.</translation>
  </message>
  <message>
   <source>This is a colour picture; a radiograph is grey.</source>
   <translation>Dies ist ein Farbbild; eine Röntgenaufnahme ist grau.</translation>
  </message>
  <message>
   <source>This is a lateral view; the models were trained on frontal views only.</source>
   <translation>Dies ist eine seitliche Projektion; die Modelle wurden nur mit frontalen trainiert.</translation>
  </message>
  <message>
   <source>This is a picture file: polarity, brightness and scale are those of the picture.</source>
   <translation>Dies ist eine Bilddatei: Polarität, Helligkeit und Maßstab sind die des Bildes.</translation>
  </message>
  <message>
   <source>This is a {modality} image; the models know chest radiographs only.</source>
   <translation>Dies ist ein {modality}-Bild; die Modelle kennen nur Thoraxaufnahmen.</translation>
  </message>
  <message>
   <source>This is an AP view: the heart looks larger, and the view alone may sway the scores.</source>
   <translation>Dies ist eine AP-Projektion: Das Herz sieht größer aus, und die Projektion allein kann die Scores beeinflussen.</translation>
  </message>
  <message>
   <source>This kind of file is not supported</source>
   <translation>Diese Art von Datei wird nicht unterstützt</translation>
  </message>
  <message>
   <source>This package cannot tell {named} apart here, so it does not choose.</source>
   <translation>Dieses Paket kann {named} hier nicht unterscheiden und wählt daher nicht.</translation>
  </message>
  <message>
   <source>This package does not calibrate its scores, so there is no reliability diagram.</source>
   <translation>Dieses Paket kalibriert seine Scores nicht, daher gibt es kein Zuverlässigkeitsdiagramm.</translation>
  </message>
  <message>
   <source>This package does not say which classes its training data can tell apart.</source>
   <translation>Dieses Paket sagt nicht, welche Klassen seine Trainingsdaten unterscheiden können.</translation>
  </message>
  <message>
   <source>This run was never started.</source>
   <translation>Dieser Lauf wurde nie gestartet.</translation>
  </message>
  <message>
   <source>Thresholds</source>
   <translation>Schwellen</translation>
  </message>
  <message>
   <source>Tick a run to lay its curves over those of the chosen one.</source>
   <translation>Einen Lauf ankreuzen, um seine Kurven über die des gewählten zu legen.</translation>
  </message>
  <message>
   <source>Tilted: the midline leans by {angle:.0f}°, as of a patient or a film that leans.</source>
   <translation>Gekippt: Die Mittellinie neigt sich um {angle:.0f}°, wie bei geneigtem Patienten oder Film.</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>Time left</source>
   <translation>Restzeit</translation>
  </message>
  <message>
   <source>To the base models the lungs look unlike those of the training films.</source>
   <translation>Für die Basismodelle sehen die Lungen anders aus als die der Trainingsaufnahmen.</translation>
  </message>
  <message>
   <source>Tones</source>
   <translation>Tonwerte</translation>
  </message>
  <message>
   <source>Top and bottom look exchanged; it was judged with them put right.</source>
   <translation>Oben und unten scheinen vertauscht; beurteilt wurde die richtig gestellte Aufnahme.</translation>
  </message>
  <message>
   <source>Top and bottom may be exchanged.</source>
   <translation>Oben und unten könnten vertauscht sein.</translation>
  </message>
  <message>
   <source>Train it when no other run is trained.</source>
   <translation>Trainieren, wenn kein anderer Lauf trainiert wird.</translation>
  </message>
  <message>
   <source>Train models …</source>
   <translation>Modelle trainieren …</translation>
  </message>
  <message>
   <source>Trained and tested on</source>
   <translation>Trainiert und getestet auf</translation>
  </message>
  <message>
   <source>Trained to its end: {epochs}, {total}.</source>
   <translation>Bis zum Ende trainiert: {epochs}, {total}.</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>Training</translation>
  </message>
  <message>
   <source>Tries the chosen protocol earlier.</source>
   <translation>Versucht das gewählte Protokoll früher.</translation>
  </message>
  <message>
   <source>Tries the chosen protocol later.</source>
   <translation>Versucht das gewählte Protokoll später.</translation>
  </message>
  <message>
   <source>Turn left</source>
   <translation>Nach links drehen</translation>
  </message>
  <message>
   <source>Turn right</source>
   <translation>Nach rechts drehen</translation>
  </message>
  <message>
   <source>Turn the film a quarter clockwise; R and L follow.</source>
   <translation>Dreht die Aufnahme eine Vierteldrehung im Uhrzeigersinn; R und L folgen.</translation>
  </message>
  <message>
   <source>Turn the film a quarter counter-clockwise; R and L follow.</source>
   <translation>Dreht die Aufnahme eine Vierteldrehung gegen den Uhrzeigersinn; R und L folgen.</translation>
  </message>
  <message>
   <source>Turn the film by 180°, or flip it top to bottom, whichever brings the apex of the heart to the right of the image.</source>
   <translation>Die Aufnahme um 180° drehen oder oben-unten spiegeln, je nachdem, womit die Herzspitze rechts im Bild liegt.</translation>
  </message>
  <message>
   <source>Turn the film by 90°.</source>
   <translation>Die Aufnahme um 90° drehen.</translation>
  </message>
  <message>
   <source>Turn the film upside down as in a mirror; R and L follow.</source>
   <translation>Spiegelt die Aufnahme von oben nach unten; R und L folgen.</translation>
  </message>
  <message>
   <source>Two models vote alike on {mean:.0%} of the patches on average; least {one} and {other}, on {share:.0%}.</source>
   <translation>Zwei Modelle stimmen bei {mean:.0%} der Patches im Mittel gleich ab; am wenigsten {one} und {other}, bei {share:.0%}.</translation>
  </message>
  <message>
   <source>Type a few letters of what you want to do.</source>
   <translation>Ein paar Buchstaben dessen eingeben, was Sie tun möchten.</translation>
  </message>
  <message>
   <source>Type, then Enter</source>
   <translation>Tippen, dann Eingabe</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>Höher</translation>
  </message>
  <message>
   <source>Use a newer package.</source>
   <translation>Ein neueres Paket verwenden.</translation>
  </message>
  <message>
   <source>Use letters, digits, dots, hyphens and underscores.</source>
   <translation>Buchstaben, Ziffern, Punkte, Binde- und Unterstriche verwenden.</translation>
  </message>
  <message>
   <source>Use the window that the DICOM file suggests; without one, its full range.</source>
   <translation>Nimmt die Fensterung, die die DICOM-Datei vorschlägt; ohne eine den vollen Bereich.</translation>
  </message>
  <message>
   <source>Use this key</source>
   <translation>Diese Taste nehmen</translation>
  </message>
  <message>
   <source>VR</source>
   <translation>VR</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>Urteil</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Ansicht</translation>
  </message>
  <message>
   <source>View in place {number}</source>
   <translation>Projektion an Platz {number}</translation>
  </message>
  <message>
   <source>View of the film</source>
   <translation>Projektion der Aufnahme</translation>
  </message>
  <message>
   <source>View of what stands here: {title}</source>
   <translation>Projektion dessen, was hier steht: {title}</translation>
  </message>
  <message>
   <source>View unknown: the file does not say how the beam went; the ratio is for PA views.</source>
   <translation>Projektion unbekannt: Die Datei sagt nicht, wie der Strahl verlief; der Quotient gilt für PA-Aufnahmen.</translation>
  </message>
  <message>
   <source>Viral or bacterial pneumonia pattern</source>
   <translation>Muster: virale oder bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>Viral pneumonia</source>
   <translation>Virale Pneumonie</translation>
  </message>
  <message>
   <source>Viral pneumonia pattern</source>
   <translation>Muster: virale Pneumonie</translation>
  </message>
  <message>
   <source>Vote share against number of patches</source>
   <translation>Stimmenanteil gegen Zahl der Patches</translation>
  </message>
  <message>
   <source>Voted for</source>
   <translation>Gestimmt für</translation>
  </message>
  <message>
   <source>Votes</source>
   <translation>Stimmen</translation>
  </message>
  <message>
   <source>Votes and weights of the models</source>
   <translation>Stimmen und Gewichte der Modelle</translation>
  </message>
  <message>
   <source>Votes as patches are added</source>
   <translation>Stimmen, während Patches hinzukommen</translation>
  </message>
  <message>
   <source>Votes of the models</source>
   <translation>Stimmen der Modelle</translation>
  </message>
  <message>
   <source>Votes shown</source>
   <translation>Gezeigte Stimmen</translation>
  </message>
  <message>
   <source>Watch it, or stop it first.</source>
   <translation>Ihn verfolgen oder zuerst anhalten.</translation>
  </message>
  <message>
   <source>Weights and agreement</source>
   <translation>Gewichte und Übereinstimmung</translation>
  </message>
  <message>
   <source>Weights of a line fitted to the class while squares of a regular grid are hidden at random (Ribeiro et al. 2016). Another draw gives slightly other weights.</source>
   <translation>Gewichte einer Geraden, die an die Klasse angepasst wird, während Quadrate eines regelmäßigen Rasters zufällig verdeckt werden (Ribeiro et al. 2016). Eine andere Ziehung gibt etwas andere Gewichte.</translation>
  </message>
  <message>
   <source>Weights, and what each model’s votes add</source>
   <translation>Gewichte, und was die Stimmen jedes Modells beitragen</translation>
  </message>
  <message>
   <source>What a drag with it does.</source>
   <translation>Was ein Zug mit ihr bewirkt.</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>Was möchten Sie tun?</translation>
  </message>
  <message>
   <source>What does this mean: {title}</source>
   <translation>Was bedeutet das: {title}</translation>
  </message>
  <message>
   <source>What does this mean?</source>
   <translation>Was bedeutet das?</translation>
  </message>
  <message>
   <source>What each model adds</source>
   <translation>Was jedes Modell beiträgt</translation>
  </message>
  <message>
   <source>What each model adds to the raw score</source>
   <translation>Was jedes Modell zum Rohscore beiträgt</translation>
  </message>
  <message>
   <source>What each model adds to the score</source>
   <translation>Was jedes Modell zum Score beiträgt</translation>
  </message>
  <message>
   <source>What each model adds to the score, and the verdict without it.</source>
   <translation>Was jedes Modell zum Score beiträgt, und das Urteil ohne es.</translation>
  </message>
  <message>
   <source>What each model said of the patch</source>
   <translation>Was jedes Modell zum Patch sagte</translation>
  </message>
  <message>
   <source>What each model’s votes add to the score</source>
   <translation>Was die Stimmen jedes Modells zum Score beitragen</translation>
  </message>
  <message>
   <source>What each square adds to the class on the way from a grey patch to this one; what speaks against it is left out (Sundararajan et al. 2017).</source>
   <translation>Was jedes Quadrat auf dem Weg von einem grauen Patch zu diesem zur Klasse beiträgt; was gegen sie spricht, fehlt (Sundararajan et al. 2017).</translation>
  </message>
  <message>
   <source>What is written over a film. Anonymous shows nothing that identifies the patient, in the rail neither.</source>
   <translation>Was auf einer Aufnahme steht. „Anonym“ zeigt nichts, was den Patienten identifiziert, auch nicht in der Leiste links.</translation>
  </message>
  <message>
   <source>What stands here: {title}</source>
   <translation>Was hier steht: {title}</translation>
  </message>
  <message>
   <source>What stands in place {number}</source>
   <translation>Was an Platz {number} steht</translation>
  </message>
  <message>
   <source>What the model package is, what it was tested on, and what it cannot know.</source>
   <translation>Was das Modellpaket ist, woran es getestet wurde und was es nicht wissen kann.</translation>
  </message>
  <message>
   <source>What the network says of a few films</source>
   <translation>Was das Netz zu einigen Aufnahmen sagt</translation>
  </message>
  <message>
   <source>What the network says of watched films</source>
   <translation>Was das Netz zu den beobachteten Aufnahmen sagt</translation>
  </message>
  <message>
   <source>What the outlines measure: height, width and area of each lung, its brightness, how much of each third of its height is opaque, and the cardiothoracic ratio with the lines that it was taken along. Wrong outlines give wrong numbers, so look at the outlines first. Lengths are in millimetres only where the file says how large a pixel is. A rank compares with normal films of the same age group; it is no diagnosis.</source>
   <translation>Was die Konturen messen: Höhe, Breite und Fläche jeder Lunge, ihre Helligkeit, wie viel von jedem Drittel ihrer Höhe verschattet ist, und den Herz-Thorax-Quotienten mit den Linien, entlang derer er genommen wurde. Falsche Konturen geben falsche Zahlen, deshalb zuerst die Konturen ansehen. Längen stehen nur dann in Millimetern, wenn die Datei sagt, wie groß ein Pixel ist. Ein Rang vergleicht mit normalen Filmen derselben Altersgruppe; er ist keine Diagnose.</translation>
  </message>
  <message>
   <source>What the package is, knows and cannot know</source>
   <translation>Was das Paket ist, weiß und nicht wissen kann</translation>
  </message>
  <message>
   <source>What the package knows: model card</source>
   <translation>Was das Paket weiß: Datenblatt</translation>
  </message>
  <message>
   <source>What the process wrote</source>
   <translation>Was der Prozess schrieb</translation>
  </message>
  <message>
   <source>What the segmenter takes for lungs and heart. Patches are drawn from the lungs only, so if the outline is wrong, everything after it is about the wrong place. Check it first.</source>
   <translation>Was der Segmentierer für Lungen und Herz hält. Patches werden nur aus den Lungen gezogen; ist die Kontur falsch, gilt alles Weitere der falschen Stelle. Diese zuerst prüfen.</translation>
  </message>
  <message>
   <source>What turning it over a film does.</source>
   <translation>Was Drehen über einer Aufnahme bewirkt.</translation>
  </message>
  <message>
   <source>What was trained is lost; packages that were released stay. This cannot be undone.</source>
   <translation>Was trainiert wurde, ist verloren; freigegebene Pakete bleiben. Das lässt sich nicht rückgängig machen.</translation>
  </message>
  <message>
   <source>What you had open is unharmed. Try again; if it happens again, please report it with these words.</source>
   <translation>Was offen war, ist unversehrt. Erneut versuchen; geschieht es wieder, bitte mit diesen Worten melden.</translation>
  </message>
  <message>
   <source>What {title} shows</source>
   <translation>Was {title} zeigt</translation>
  </message>
  <message>
   <source>Wheel</source>
   <translation>Rad</translation>
  </message>
  <message>
   <source>When the run is finished it can be measured on the films that did not train it.</source>
   <translation>Wenn der Lauf fertig ist, kann er an den Aufnahmen gemessen werden, die ihn nicht trainiert haben.</translation>
  </message>
  <message>
   <source>Where the models found what speaks for one class: Grad-CAM of every patch, weighted by the patch’s probability and averaged. Bright is more, relative to this film. Such maps point at regions, not at lesions, and localise less well than radiologists do. Hatched places were not sampled.</source>
   <translation>Wo die Modelle fanden, was für eine Klasse spricht: Grad-CAM jedes Patches, gewichtet mit der Wahrscheinlichkeit des Patches und gemittelt. Hell ist mehr, bezogen auf diese Aufnahme. Solche Karten zeigen auf Bereiche, nicht auf Läsionen, und lokalisieren schlechter als Radiologen. Schraffierte Stellen wurden nicht erfasst.</translation>
  </message>
  <message>
   <source>Where the models looked</source>
   <translation>Wohin die Modelle sahen</translation>
  </message>
  <message>
   <source>Where the models looked, side by side</source>
   <translation>Wohin die Modelle sahen, nebeneinander</translation>
  </message>
  <message>
   <source>Where the models looked: two maps side by side, by class, model and method.</source>
   <translation>Wohin die Modelle sahen: zwei Karten nebeneinander, nach Klasse, Modell und Verfahren.</translation>
  </message>
  <message>
   <source>Where the models run.</source>
   <translation>Wo die Modelle laufen.</translation>
  </message>
  <message>
   <source>Where {more} is ahead of {less}, and where behind; largest difference {top:.2f}.</source>
   <translation>Wo {more} vor {less} liegt und wo dahinter; größter Unterschied {top:.2f}.</translation>
  </message>
  <message>
   <source>Whether the film may be judged at all: what the file says of it, its exposure, the patient’s age against whom the package learnt from, and whether lungs are there, plausible and the right way up. A check that failed (✕) replaces the verdict. What then stands below is raw output: numbers that mean nothing.</source>
   <translation>Ob die Aufnahme überhaupt beurteilt werden darf: was die Datei über sie sagt, ihre Belichtung, das Alter des Patienten gegenüber denen, von denen das Paket gelernt hat, und ob Lungen da, plausibel und richtig herum sind. Eine nicht bestandene Prüfung (✕) ersetzt das Urteil. Was dann darunter steht, ist Rohausgabe: Zahlen, die nichts bedeuten.</translation>
  </message>
  <message>
   <source>Which measurement</source>
   <translation>Welche Messung</translation>
  </message>
  <message>
   <source>White</source>
   <translation>Weiß</translation>
  </message>
  <message>
   <source>Whole films against patches</source>
   <translation>Ganze Aufnahmen gegen Patches</translation>
  </message>
  <message>
   <source>Whose centre lies inside; padding is left out.</source>
   <translation>Deren Mitte darin liegt; Füllpixel zählen nicht.</translation>
  </message>
  <message>
   <source>Whose votes</source>
   <translation>Wessen Stimmen</translation>
  </message>
  <message>
   <source>Width</source>
   <translation>Breite</translation>
  </message>
  <message>
   <source>Width of the lines</source>
   <translation>Breite der Linien</translation>
  </message>
  <message>
   <source>Width of the window “{title}”</source>
   <translation>Breite der Fensterung „{title}“</translation>
  </message>
  <message>
   <source>Window</source>
   <translation>Fensterung</translation>
  </message>
  <message>
   <source>Window and level</source>
   <translation>Fensterung</translation>
  </message>
  <message>
   <source>Window of the file</source>
   <translation>Fensterung der Datei</translation>
  </message>
  <message>
   <source>Window of the films</source>
   <translation>Fensterung der Aufnahmen</translation>
  </message>
  <message>
   <source>Window {number}</source>
   <translation>Fensterung {number}</translation>
  </message>
  <message>
   <source>Windows</source>
   <translation>Fensterung</translation>
  </message>
  <message>
   <source>Windows of the tissues</source>
   <translation>Fensterungen der Gewebe</translation>
  </message>
  <message>
   <source>With at least one prior</source>
   <translation>Mit mindestens einer Voraufnahme</translation>
  </message>
  <message>
   <source>With at least two priors</source>
   <translation>Mit mindestens zwei Voraufnahmen</translation>
  </message>
  <message>
   <source>With every patch mirrored the verdict is the same.</source>
   <translation>Mit jedem Patch gespiegelt ist das Urteil dasselbe.</translation>
  </message>
  <message>
   <source>With every patch mirrored the verdict would be {other}.</source>
   <translation>Mit jedem Patch gespiegelt wäre das Urteil {other}.</translation>
  </message>
  <message>
   <source>With exactly one prior</source>
   <translation>Mit genau einer Voraufnahme</translation>
  </message>
  <message>
   <source>With name, ID and dates</source>
   <translation>Mit Name, ID und Daten</translation>
  </message>
  <message>
   <source>With or without priors</source>
   <translation>Mit oder ohne Voraufnahmen</translation>
  </message>
  <message>
   <source>Without a prior</source>
   <translation>Ohne Voraufnahme</translation>
  </message>
  <message>
   <source>Without enhancement</source>
   <translation>Ohne Bildverbesserung</translation>
  </message>
  <message>
   <source>Without lungs this cannot be known.</source>
   <translation>Ohne Lungen ist das nicht zu wissen.</translation>
  </message>
  <message>
   <source>Without {model} it would be {label}.</source>
   <translation>Ohne {model} wäre es {label}.</translation>
  </message>
  <message>
   <source>Without {model} the verdict would be {other}.</source>
   <translation>Ohne {model} wäre das Urteil {other}.</translation>
  </message>
  <message>
   <source>Words of the annotation</source>
   <translation>Worte der Anmerkung</translation>
  </message>
  <message>
   <source>Words of the command</source>
   <translation>Worte des Befehls</translation>
  </message>
  <message>
   <source>Words to search for</source>
   <translation>Gesuchte Wörter</translation>
  </message>
  <message>
   <source>Write the film as a picture, a page or DICOM results, with the patient's name or without.</source>
   <translation>Die Aufnahme als Bild, Seite oder DICOM-Ergebnis schreiben, mit dem Namen des Patienten oder ohne.</translation>
  </message>
  <message>
   <source>Write the numbers of all open studies to a CSV file, without names.</source>
   <translation>Schreibt die Zahlen aller offenen Untersuchungen in eine CSV-Datei, ohne Namen.</translation>
  </message>
  <message>
   <source>Writing the file</source>
   <translation>Die Datei wird geschrieben</translation>
  </message>
  <message>
   <source>Wrong in 10 % of films</source>
   <translation>10 % Fehler</translation>
  </message>
  <message>
   <source>Wrong in 20 % of films</source>
   <translation>20 % Fehler</translation>
  </message>
  <message>
   <source>Wrong in 5 % of films</source>
   <translation>5 % Fehler</translation>
  </message>
  <message>
   <source>Yellow</source>
   <translation>Gelb</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <source>Zoom and position</source>
   <translation>Zoom und Lage</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Vergrößern</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Verkleinern</translation>
  </message>
  <message>
   <source>Zoom; down enlarges</source>
   <translation>Zoom; nach unten vergrößert</translation>
  </message>
  <message>
   <source>Zoom; up enlarges</source>
   <translation>Zoom; nach oben vergrößert</translation>
  </message>
  <message>
   <source>a child</source>
   <translation>einem Kind</translation>
  </message>
  <message>
   <source>a patient of unknown age</source>
   <translation>einem Patienten unbekannten Alters</translation>
  </message>
  <message>
   <source>about {time} left in this stage</source>
   <translation>noch etwa {time} in diesem Schritt</translation>
  </message>
  <message>
   <source>adults</source>
   <translation>Erwachsenen</translation>
  </message>
  <message>
   <source>adults and children</source>
   <translation>Erwachsenen und Kindern</translation>
  </message>
  <message>
   <source>an adult</source>
   <translation>einem Erwachsenen</translation>
  </message>
  <message>
   <source>angle</source>
   <translation>Winkel</translation>
  </message>
  <message>
   <source>archive</source>
   <translation>Archiv</translation>
  </message>
  <message>
   <source>area</source>
   <translation>Fläche</translation>
  </message>
  <message>
   <source>area {value}</source>
   <translation>Fläche {value}</translation>
  </message>
  <message>
   <source>arrow</source>
   <translation>Pfeil</translation>
  </message>
  <message>
   <source>asymmetry of the lung areas</source>
   <translation>Asymmetrie der Lungenflächen</translation>
  </message>
  <message>
   <source>asymmetry {value}</source>
   <translation>Asymmetrie {value}</translation>
  </message>
  <message>
   <source>at the detector</source>
   <translation>am Detektor</translation>
  </message>
  <message>
   <source>bacterial pneumonia</source>
   <translation>bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>base model</source>
   <translation>Basismodell</translation>
  </message>
  <message>
   <source>batches</source>
   <translation>Stapel</translation>
  </message>
  <message>
   <source>black {black}, white {white}</source>
   <translation>schwarz {black}, weiß {white}</translation>
  </message>
  <message>
   <source>black {value}</source>
   <translation>schwarz {value}</translation>
  </message>
  <message>
   <source>born {date}</source>
   <translation>geboren {date}</translation>
  </message>
  <message>
   <source>brightness of a colour picture</source>
   <translation>Helligkeit eines Farbbildes</translation>
  </message>
  <message>
   <source>brightness {value}</source>
   <translation>Helligkeit {value}</translation>
  </message>
  <message>
   <source>calibrated</source>
   <translation>kalibriert</translation>
  </message>
  <message>
   <source>calibrated score {score:.2f}</source>
   <translation>kalibrierter Score {score:.2f}</translation>
  </message>
  <message>
   <source>calibrated, sum to 1</source>
   <translation>kalibriert, Summe 1</translation>
  </message>
  <message>
   <source>calibration not stated</source>
   <translation>Kalibrierung nicht angegeben</translation>
  </message>
  <message>
   <source>cardiothoracic ratio</source>
   <translation>Herz-Thorax-Quotient</translation>
  </message>
  <message>
   <source>cardiothoracic ratio {value}</source>
   <translation>Herz-Thorax-Quotient {value}</translation>
  </message>
  <message>
   <source>chest {value}</source>
   <translation>Brustkorb {value}</translation>
  </message>
  <message>
   <source>children</source>
   <translation>Kindern</translation>
  </message>
  <message>
   <source>class</source>
   <translation>Klasse</translation>
  </message>
  <message>
   <source>cobb</source>
   <translation>Cobb-Winkel</translation>
  </message>
  <message>
   <source>column {column}, row {row}</source>
   <translation>Spalte {column}, Zeile {row}</translation>
  </message>
  <message>
   <source>contrast and brightness</source>
   <translation>Kontrast und Helligkeit</translation>
  </message>
  <message>
   <source>counts</source>
   <translation>zählt</translation>
  </message>
  <message>
   <source>data</source>
   <translation>Daten</translation>
  </message>
  <message>
   <source>detector, magnification corrected</source>
   <translation>Detektor, um Vergrößerung korrigiert</translation>
  </message>
  <message>
   <source>device {device}</source>
   <translation>Gerät {device}</translation>
  </message>
  <message>
   <source>disk about {disk} of {free} free</source>
   <translation>Datenträger etwa {disk} von {free} frei</translation>
  </message>
  <message>
   <source>distance</source>
   <translation>Strecke</translation>
  </message>
  <message>
   <source>doubtful</source>
   <translation>zweifelhaft</translation>
  </message>
  <message>
   <source>ellipse</source>
   <translation>Ellipse</translation>
  </message>
  <message>
   <source>enhanced: {words}</source>
   <translation>verbessert: {words}</translation>
  </message>
  <message>
   <source>enlarged, interpolated</source>
   <translation>vergrößert, interpoliert</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>nicht bestanden</translation>
  </message>
  <message>
   <source>falls</source>
   <translation>fällt</translation>
  </message>
  <message>
   <source>figure</source>
   <translation>Kennzahl</translation>
  </message>
  <message>
   <source>file gone</source>
   <translation>Datei fort</translation>
  </message>
  <message>
   <source>film</source>
   <translation>Aufnahme</translation>
  </message>
  <message>
   <source>films</source>
   <translation>Aufnahmen</translation>
  </message>
  <message>
   <source>folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>from {low} to {high}; hatched: not sampled</source>
   <translation>von {low} bis {high}; schraffiert: nicht erfasst</translation>
  </message>
  <message>
   <source>heart left of the midline</source>
   <translation>Herz links der Mittellinie</translation>
  </message>
  <message>
   <source>heart right of the midline</source>
   <translation>Herz rechts der Mittellinie</translation>
  </message>
  <message>
   <source>heart width</source>
   <translation>Herzbreite</translation>
  </message>
  <message>
   <source>heart {value}</source>
   <translation>Herz {value}</translation>
  </message>
  <message>
   <source>height</source>
   <translation>Höhe</translation>
  </message>
  <message>
   <source>height {value}</source>
   <translation>Höhe {value}</translation>
  </message>
  <message>
   <source>held the true class in {share:.1%} ({low:.1%} to {high:.1%}) of the test films</source>
   <translation>enthielt die wahre Klasse bei {share:.1%} ({low:.1%} bis {high:.1%}) der Testaufnahmen</translation>
  </message>
  <message>
   <source>hidden while patient information is off</source>
   <translation>verborgen, solange Patientenangaben aus sind</translation>
  </message>
  <message>
   <source>holds</source>
   <translation>hält</translation>
  </message>
  <message>
   <source>how</source>
   <translation>wie</translation>
  </message>
  <message>
   <source>inner chest width</source>
   <translation>innere Thoraxbreite</translation>
  </message>
  <message>
   <source>inverted</source>
   <translation>invertiert</translation>
  </message>
  <message>
   <source>its other end</source>
   <translation>ihr anderes Ende</translation>
  </message>
  <message>
   <source>keep what the models said of it</source>
   <translation>festhalten, was die Modelle dazu sagten</translation>
  </message>
  <message>
   <source>kept; Esc lets go</source>
   <translation>fest; Esc lässt los</translation>
  </message>
  <message>
   <source>laterality {laterality}</source>
   <translation>Seite {laterality}</translation>
  </message>
  <message>
   <source>left lower zone</source>
   <translation>linke Unterzone</translation>
  </message>
  <message>
   <source>left lung</source>
   <translation>linke Lunge</translation>
  </message>
  <message>
   <source>left middle zone</source>
   <translation>linke Mittelzone</translation>
  </message>
  <message>
   <source>left upper zone</source>
   <translation>linke Oberzone</translation>
  </message>
  <message>
   <source>length</source>
   <translation>Länge</translation>
  </message>
  <message>
   <source>less {title}</source>
   <translation>minus {title}</translation>
  </message>
  <message>
   <source>likely from</source>
   <translation>wahrscheinlich ab</translation>
  </message>
  <message>
   <source>little</source>
   <translation>wenig</translation>
  </message>
  <message>
   <source>load not known</source>
   <translation>Auslastung nicht bekannt</translation>
  </message>
  <message>
   <source>lossy</source>
   <translation>verlustbehaftet</translation>
  </message>
  <message>
   <source>lossy compression</source>
   <translation>verlustbehaftete Kompression</translation>
  </message>
  <message>
   <source>lower</source>
   <translation>unten</translation>
  </message>
  <message>
   <source>magnification corrected</source>
   <translation>um Vergrößerung korrigiert</translation>
  </message>
  <message>
   <source>map interpolated from patches</source>
   <translation>Karte aus Patches interpoliert</translation>
  </message>
  <message>
   <source>mean {mean}{unit}  SD {deviation}</source>
   <translation>Mittel {mean}{unit}  SD {deviation}</translation>
  </message>
  <message>
   <source>memory not known</source>
   <translation>Speicher nicht bekannt</translation>
  </message>
  <message>
   <source>middle</source>
   <translation>Mitte</translation>
  </message>
  <message>
   <source>mirrored</source>
   <translation>gespiegelt</translation>
  </message>
  <message>
   <source>mirrored, turned 180°</source>
   <translation>gespiegelt, 180° gedreht</translation>
  </message>
  <message>
   <source>mirrored, turned 270°</source>
   <translation>gespiegelt, 270° gedreht</translation>
  </message>
  <message>
   <source>mirrored, turned 90°</source>
   <translation>gespiegelt, 90° gedreht</translation>
  </message>
  <message>
   <source>move the film</source>
   <translation>Aufnahme verschieben</translation>
  </message>
  <message>
   <source>much</source>
   <translation>viel</translation>
  </message>
  <message>
   <source>next and previous study</source>
   <translation>nächste und vorige Untersuchung</translation>
  </message>
  <message>
   <source>no key</source>
   <translation>keine Taste</translation>
  </message>
  <message>
   <source>no model package installed</source>
   <translation>kein Modellpaket installiert</translation>
  </message>
  <message>
   <source>no other class</source>
   <translation>keine andere Klasse</translation>
  </message>
  <message>
   <source>no ratio</source>
   <translation>kein Quotient</translation>
  </message>
  <message>
   <source>nobody of known age</source>
   <translation>niemandem bekannten Alters</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <source>normal</source>
   <translation>Normalbefund</translation>
  </message>
  <message>
   <source>normal and COVID-19</source>
   <translation>Normalbefund und COVID-19</translation>
  </message>
  <message>
   <source>normal and bacterial pneumonia</source>
   <translation>Normalbefund und bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>normal and viral pneumonia</source>
   <translation>Normalbefund und virale Pneumonie</translation>
  </message>
  <message>
   <source>normal or COVID-19</source>
   <translation>Normalbefund oder COVID-19</translation>
  </message>
  <message>
   <source>normal or bacterial pneumonia</source>
   <translation>Normalbefund oder bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>normal or viral pneumonia</source>
   <translation>Normalbefund oder virale Pneumonie</translation>
  </message>
  <message>
   <source>normal, COVID-19 and bacterial pneumonia</source>
   <translation>Normalbefund, COVID-19 und bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>normal, COVID-19 and viral pneumonia</source>
   <translation>Normalbefund, COVID-19 und virale Pneumonie</translation>
  </message>
  <message>
   <source>normal, COVID-19 or bacterial pneumonia</source>
   <translation>Normalbefund, COVID-19 oder bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>normal, COVID-19 or viral pneumonia</source>
   <translation>Normalbefund, COVID-19 oder virale Pneumonie</translation>
  </message>
  <message>
   <source>normal, COVID-19, viral and bacterial pneumonia</source>
   <translation>Normalbefund, COVID-19, virale und bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>normal, COVID-19, viral or bacterial pneumonia</source>
   <translation>Normalbefund, COVID-19, virale oder bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>normal, viral and bacterial pneumonia</source>
   <translation>Normalbefund, virale und bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>normal, viral or bacterial pneumonia</source>
   <translation>Normalbefund, virale oder bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>not calibrated</source>
   <translation>nicht kalibriert</translation>
  </message>
  <message>
   <source>not calibrated: they only rank</source>
   <translation>nicht kalibriert: ordnen nur</translation>
  </message>
  <message>
   <source>not found</source>
   <translation>nicht gefunden</translation>
  </message>
  <message>
   <source>not known yet</source>
   <translation>noch nicht bekannt</translation>
  </message>
  <message>
   <source>not sampled</source>
   <translation>nicht erfasst</translation>
  </message>
  <message>
   <source>not sure</source>
   <translation>nicht sicher</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <source>nothing yet</source>
   <translation>noch nichts</translation>
  </message>
  <message>
   <source>of the display range</source>
   <translation>des Anzeigebereichs</translation>
  </message>
  <message>
   <source>of the zone</source>
   <translation>der Zone</translation>
  </message>
  <message>
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message>
   <source>on</source>
   <translation>an</translation>
  </message>
  <message>
   <source>one corner</source>
   <translation>eine Ecke</translation>
  </message>
  <message>
   <source>one corner of its box</source>
   <translation>eine Ecke ihres Rahmens</translation>
  </message>
  <message>
   <source>one end</source>
   <translation>ein Ende</translation>
  </message>
  <message>
   <source>one end of the first line</source>
   <translation>ein Ende der ersten Linie</translation>
  </message>
  <message>
   <source>one end of the second line</source>
   <translation>ein Ende der zweiten Linie</translation>
  </message>
  <message>
   <source>opaque {value}</source>
   <translation>verschattet {value}</translation>
  </message>
  <message>
   <source>outside the lungs</source>
   <translation>außerhalb der Lungen</translation>
  </message>
  <message>
   <source>package</source>
   <translation>Paket</translation>
  </message>
  <message>
   <source>part</source>
   <translation>Teil</translation>
  </message>
  <message>
   <source>passed</source>
   <translation>bestanden</translation>
  </message>
  <message>
   <source>patches per class</source>
   <translation>Patches je Klasse</translation>
  </message>
  <message>
   <source>patients</source>
   <translation>Patienten</translation>
  </message>
  <message>
   <source>polygon</source>
   <translation>Polygon</translation>
  </message>
  <message>
   <source>prediction set at {rate:.0%} errors</source>
   <translation>Vorhersagemenge bei {rate:.0%} Fehlern</translation>
  </message>
  <message>
   <source>rank {value}</source>
   <translation>Rang {value}</translation>
  </message>
  <message>
   <source>raw, single classes; {kind}</source>
   <translation>roh, einzelne Klassen; {kind}</translation>
  </message>
  <message>
   <source>rectangle</source>
   <translation>Rechteck</translation>
  </message>
  <message>
   <source>reduced to {share:.0%}</source>
   <translation>verkleinert auf {share:.0%}</translation>
  </message>
  <message>
   <source>refused</source>
   <translation>abgelehnt</translation>
  </message>
  <message>
   <source>region</source>
   <translation>Region</translation>
  </message>
  <message>
   <source>research use only</source>
   <translation>nur für Forschungszwecke</translation>
  </message>
  <message>
   <source>right lower zone</source>
   <translation>rechte Unterzone</translation>
  </message>
  <message>
   <source>right lung</source>
   <translation>rechte Lunge</translation>
  </message>
  <message>
   <source>right middle zone</source>
   <translation>rechte Mittelzone</translation>
  </message>
  <message>
   <source>right upper zone</source>
   <translation>rechte Oberzone</translation>
  </message>
  <message>
   <source>rounded to 16 bits</source>
   <translation>auf 16 Bit gerundet</translation>
  </message>
  <message>
   <source>row {row:.0f}, column {column:.0f}</source>
   <translation>Zeile {row:.0f}, Spalte {column:.0f}</translation>
  </message>
  <message>
   <source>score {score:.2f}, not calibrated</source>
   <translation>Score {score:.2f}, nicht kalibriert</translation>
  </message>
  <message>
   <source>score {score:.2f}: {right:.0%} right of {cases}</source>
   <translation>Score {score:.2f}: {right:.0%} von {cases} richtig</translation>
  </message>
  <message>
   <source>seed {seed}: {verdict}</source>
   <translation>Startwert {seed}: {verdict}</translation>
  </message>
  <message>
   <source>segmenter</source>
   <translation>Segmentierer</translation>
  </message>
  <message>
   <source>sides not stated</source>
   <translation>Seiten nicht angegeben</translation>
  </message>
  <message>
   <source>straight</source>
   <translation>gerade</translation>
  </message>
  <message>
   <source>sum</source>
   <translation>Summe</translation>
  </message>
  <message>
   <source>sure</source>
   <translation>sicher</translation>
  </message>
  <message>
   <source>sure from a score of</source>
   <translation>sicher ab einem Score von</translation>
  </message>
  <message>
   <source>text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>the end of one arm</source>
   <translation>das Ende eines Schenkels</translation>
  </message>
  <message>
   <source>the end of the other arm</source>
   <translation>das Ende des anderen Schenkels</translation>
  </message>
  <message>
   <source>the first corner</source>
   <translation>die erste Ecke</translation>
  </message>
  <message>
   <source>the inner border of the ribs on the left of the image, where the chest is widest</source>
   <translation>den inneren Rand der Rippen links im Bild, wo der Thorax am breitesten ist</translation>
  </message>
  <message>
   <source>the inner border of the ribs on the right of the image</source>
   <translation>den inneren Rand der Rippen rechts im Bild</translation>
  </message>
  <message>
   <source>the midline, high in the chest</source>
   <translation>die Mittellinie, oben im Thorax</translation>
  </message>
  <message>
   <source>the midline, low in the chest</source>
   <translation>die Mittellinie, unten im Thorax</translation>
  </message>
  <message>
   <source>the next corner</source>
   <translation>die nächste Ecke</translation>
  </message>
  <message>
   <source>the next corner, or the first to close</source>
   <translation>die nächste Ecke, oder die erste zum Schließen</translation>
  </message>
  <message>
   <source>the opposite corner</source>
   <translation>die gegenüberliegende Ecke</translation>
  </message>
  <message>
   <source>the other end</source>
   <translation>das andere Ende</translation>
  </message>
  <message>
   <source>the outermost border of the heart on the left of the image</source>
   <translation>den äußersten Rand des Herzens links im Bild</translation>
  </message>
  <message>
   <source>the outermost border of the heart on the right of the image</source>
   <translation>den äußersten Rand des Herzens rechts im Bild</translation>
  </message>
  <message>
   <source>the same verdict</source>
   <translation>dasselbe Urteil</translation>
  </message>
  <message>
   <source>the standard</source>
   <translation>die Vorgabe</translation>
  </message>
  <message>
   <source>the study index</source>
   <translation>der Untersuchungsindex</translation>
  </message>
  <message>
   <source>the tool that is chosen in the bar</source>
   <translation>das in der Leiste gewählte Werkzeug</translation>
  </message>
  <message>
   <source>threshold</source>
   <translation>Schwelle</translation>
  </message>
  <message>
   <source>tilt of the midline</source>
   <translation>Neigung der Mittellinie</translation>
  </message>
  <message>
   <source>time about {time}, without preparing films and measuring</source>
   <translation>Zeit etwa {time}, ohne Vorbereiten der Aufnahmen und Messen</translation>
  </message>
  <message>
   <source>today</source>
   <translation>heute</translation>
  </message>
  <message>
   <source>turned 180°</source>
   <translation>180° gedreht</translation>
  </message>
  <message>
   <source>turned 270°</source>
   <translation>270° gedreht</translation>
  </message>
  <message>
   <source>turned 90°</source>
   <translation>90° gedreht</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>unbekannt</translation>
  </message>
  <message>
   <source>unlikely below</source>
   <translation>unwahrscheinlich unter</translation>
  </message>
  <message>
   <source>upper</source>
   <translation>oben</translation>
  </message>
  <message>
   <source>value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>view unknown</source>
   <translation>Projektion unbekannt</translation>
  </message>
  <message>
   <source>viral and bacterial pneumonia</source>
   <translation>virale und bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>viral or bacterial pneumonia</source>
   <translation>virale oder bakterielle Pneumonie</translation>
  </message>
  <message>
   <source>viral pneumonia</source>
   <translation>virale Pneumonie</translation>
  </message>
  <message>
   <source>voted {letter}</source>
   <translation>gestimmt: {letter}</translation>
  </message>
  <message>
   <source>weight</source>
   <translation>Gewicht</translation>
  </message>
  <message>
   <source>weight −1 … 1</source>
   <translation>Gewicht −1 … 1</translation>
  </message>
  <message>
   <source>what the arrow points at</source>
   <translation>das, worauf der Pfeil zeigt</translation>
  </message>
  <message>
   <source>where the arms meet</source>
   <translation>den Punkt, wo sich die Schenkel treffen</translation>
  </message>
  <message>
   <source>where the text begins</source>
   <translation>die Stelle, wo der Text beginnt</translation>
  </message>
  <message>
   <source>white {value}</source>
   <translation>weiß {value}</translation>
  </message>
  <message>
   <source>width</source>
   <translation>Breite</translation>
  </message>
  <message>
   <source>width {value}</source>
   <translation>Breite {value}</translation>
  </message>
  <message>
   <source>window “{title}”</source>
   <translation>Fensterung „{title}“</translation>
  </message>
  <message>
   <source>with every model</source>
   <translation>mit jedem Modell</translation>
  </message>
  <message>
   <source>without {title}</source>
   <translation>ohne {title}</translation>
  </message>
  <message>
   <source>would be {title}</source>
   <translation>wäre {title}</translation>
  </message>
  <message>
   <source>yesterday</source>
   <translation>gestern</translation>
  </message>
  <message>
   <source>zoom</source>
   <translation>zoomen</translation>
  </message>
  <message>
   <source>zoom around the pointer</source>
   <translation>um den Zeiger zoomen</translation>
  </message>
  <message>
   <source>zoom around the pointer; down enlarges</source>
   <translation>um den Zeiger zoomen; nach unten vergrößert</translation>
  </message>
  <message>
   <source>{agreeing} of {models} models have the same winner as the ensemble.</source>
   <translation>{agreeing} von {models} Modellen haben denselben Sieger wie das Ensemble.</translation>
  </message>
  <message>
   <source>{agreeing} of {total} models favour it on their own.</source>
   <translation>{agreeing} von {total} Modellen sprechen für sich allein dafür.</translation>
  </message>
  <message>
   <source>{baseline:.2f} without any vote {sign} {added:.2f} = raw score {raw:.2f}</source>
   <translation>{baseline:.2f} ohne jede Stimme {sign} {added:.2f} = Rohscore {raw:.2f}</translation>
  </message>
  <message>
   <source>{baseline:.5f} without any vote {sign} {added:.5f} from the votes = raw score {raw:.5f} of {title}</source>
   <translation>{baseline:.5f} ohne jede Stimme {sign} {added:.5f} aus den Stimmen = Rohscore {raw:.5f} von {title}</translation>
  </message>
  <message>
   <source>{busy} % busy</source>
   <translation>zu {busy} % ausgelastet</translation>
  </message>
  <message>
   <source>{called} is known from {people}, {others} from {others_people}: age alone may be what tells them apart.</source>
   <translation>{called} ist von {people} bekannt, {others} von {others_people}: Vielleicht unterscheidet sie allein das Alter.</translation>
  </message>
  <message>
   <source>{cases} cases of {patients} patients.</source>
   <translation>{cases} Fälle von {patients} Patienten.</translation>
  </message>
  <message>
   <source>{change}: called the same, scoring {score:.2f} instead of {before:.2f}.</source>
   <translation>{change}: gleich benannt, mit Score {score:.2f} statt {before:.2f}.</translation>
  </message>
  <message>
   <source>{change}: called {other}; {title} scores {score:.2f} instead of {before:.2f}.</source>
   <translation>{change}: {other} genannt; {title} hat den Score {score:.2f} statt {before:.2f}.</translation>
  </message>
  <message>
   <source>{columns} × {rows} pixels of the film, every one</source>
   <translation>{columns} × {rows} Pixel der Aufnahme, jedes</translation>
  </message>
  <message>
   <source>{columns} × {rows}, spacing unknown</source>
   <translation>{columns} × {rows}, Pixelabstand unbekannt</translation>
  </message>
  <message>
   <source>{columns} × {rows}, {mm:.3g} mm ({source})</source>
   <translation>{columns} × {rows}, {mm:.3g} mm ({source})</translation>
  </message>
  <message>
   <source>{cores:.1f} cores busy</source>
   <translation>{cores:.1f} Kerne beschäftigt</translation>
  </message>
  <message>
   <source>{count} of {total} patches count</source>
   <translation>{count} von {total} Patches zählen</translation>
  </message>
  <message>
   <source>{count} patches are drawn inside the lungs; the models look at them now.</source>
   <translation>{count} Patches sind in den Lungen gezogen; die Modelle sehen sie jetzt an.</translation>
  </message>
  <message>
   <source>{count}, seed {seed}</source>
   <translation>{count}, Startwert {seed}</translation>
  </message>
  <message>
   <source>{curve}, CLAHE</source>
   <translation>{curve}, CLAHE</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{done} von {total}</translation>
  </message>
  <message>
   <source>{figure}, on films that train nothing</source>
   <translation>{figure}, an Aufnahmen, mit denen nichts trainiert wird</translation>
  </message>
  <message>
   <source>{figure}: nothing yet</source>
   <translation>{figure}: noch nichts</translation>
  </message>
  <message>
   <source>{firsts} or {last}: not told apart</source>
   <translation>{firsts} oder {last}: nicht unterschieden</translation>
  </message>
  <message>
   <source>{hidden} more to know before believing this</source>
   <translation>{hidden} weitere Hinweise dazu</translation>
  </message>
  <message>
   <source>{kept} of {rows} changes did to the verdict what they should.</source>
   <translation>{kept} von {rows} Änderungen wirkten auf das Urteil, wie sie sollten.</translation>
  </message>
  <message>
   <source>{key} runs “{title}” now, which would lose it.</source>
   <translation>{key} führt jetzt „{title}“ aus, das sie verlöre.</translation>
  </message>
  <message>
   <source>{key} was given to “{winner}” too, which has it. Choose another key.</source>
   <translation>{key} wurde auch „{winner}“ gegeben, das sie hat. Eine andere Taste wählen.</translation>
  </message>
  <message>
   <source>{kind}: click {point}</source>
   <translation>{kind}: Klick auf {point}</translation>
  </message>
  <message>
   <source>{kind}: click {point}. Enter closes, Esc gives up</source>
   <translation>{kind}: Klick auf {point}. Eingabe schließt, Esc bricht ab</translation>
  </message>
  <message>
   <source>{kind}: click {point}. Esc gives up</source>
   <translation>{kind}: Klick auf {point}. Esc bricht ab</translation>
  </message>
  <message>
   <source>{low:.3f} to {high:.3f}</source>
   <translation>{low:.3f} bis {high:.3f}</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} bis {high}</translation>
  </message>
  <message>
   <source>{memory} on the graphics card</source>
   <translation>{memory} auf der Grafikkarte</translation>
  </message>
  <message>
   <source>{method}, {share:.0%} of it inside the lungs; points at regions, not lesions</source>
   <translation>{method}, {share:.0%} davon in den Lungen; zeigt auf Bereiche, nicht auf Läsionen</translation>
  </message>
  <message>
   <source>{millions:.1f} million weights on {device}</source>
   <translation>{millions:.1f} Millionen Gewichte auf {device}</translation>
  </message>
  <message>
   <source>{months:.0f} months</source>
   <translation>{months:.0f} Monate</translation>
  </message>
  <message>
   <source>{name!r} is no name for a run folder.</source>
   <translation>{name!r} ist kein Name für einen Ordner.</translation>
  </message>
  <message>
   <source>{name} could not be measured. {words}</source>
   <translation>{name} konnte nicht gemessen werden. {words}</translation>
  </message>
  <message>
   <source>{name} could not be read: {reason}.</source>
   <translation>{name} konnte nicht gelesen werden: {reason}.</translation>
  </message>
  <message>
   <source>{name} is damaged or was written by a newer version.</source>
   <translation>{name} ist beschädigt oder stammt von einer neueren Version.</translation>
  </message>
  <message>
   <source>{name} is measured on films that did not train it …</source>
   <translation>{name} wird an Aufnahmen gemessen, die ihn nicht trainiert haben …</translation>
  </message>
  <message>
   <source>{name} is not TOML, or cannot be read.</source>
   <translation>{name} ist kein TOML oder nicht lesbar.</translation>
  </message>
  <message>
   <source>{name} is there already.</source>
   <translation>{name} ist schon da.</translation>
  </message>
  <message>
   <source>{name} is there already. Replace it, or choose another name.</source>
   <translation>{name} gibt es schon. Ersetzen Sie sie oder wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>{name} moves through the window and cannot run a command.</source>
   <translation>{name} bewegt durch das Fenster und kann keinen Befehl ausführen.</translation>
  </message>
  <message>
   <source>{name} was not released. {words}</source>
   <translation>{name} wurde nicht freigegeben. {words}</translation>
  </message>
  <message>
   <source>{number:,} frame</source>
   <translation>{number:,} Frame</translation>
  </message>
  <message>
   <source>{number:,} frames</source>
   <translation>{number:,} Frames</translation>
  </message>
  <message>
   <source>{number:,} image</source>
   <translation>{number:,} Bild</translation>
  </message>
  <message>
   <source>{number:,} image found.</source>
   <translation>{number:,} Bild gefunden.</translation>
  </message>
  <message>
   <source>{number:,} images</source>
   <translation>{number:,} Bilder</translation>
  </message>
  <message>
   <source>{number:,} images found.</source>
   <translation>{number:,} Bilder gefunden.</translation>
  </message>
  <message>
   <source>{number:,} images found; the newest is open, the others are in the index on the left.</source>
   <translation>{number:,} Bilder gefunden; das neueste ist offen, die anderen stehen links im Index.</translation>
  </message>
  <message>
   <source>{number:,} patient</source>
   <translation>{number:,} Patient</translation>
  </message>
  <message>
   <source>{number:,} patients</source>
   <translation>{number:,} Patienten</translation>
  </message>
  <message>
   <source>{number:,} studies</source>
   <translation>{number:,} Untersuchungen</translation>
  </message>
  <message>
   <source>{number:,} study</source>
   <translation>{number:,} Untersuchung</translation>
  </message>
  <message>
   <source>{number:,} zip archive in it can be dropped here.</source>
   <translation>{number:,} ZIP-Archiv darin kann hierher gezogen werden.</translation>
  </message>
  <message>
   <source>{number:,} zip archive inside was not looked into: drop it to open it.</source>
   <translation>{number:,} ZIP-Archiv darin wurde nicht durchsucht: hierher ziehen, um es zu öffnen.</translation>
  </message>
  <message>
   <source>{number:,} zip archives in it can be dropped here one by one.</source>
   <translation>{number:,} ZIP-Archive darin können einzeln hierher gezogen werden.</translation>
  </message>
  <message>
   <source>{number:,} zip archives inside were not looked into: drop one to open it.</source>
   <translation>{number:,} ZIP-Archive darin wurden nicht durchsucht: eines hierher ziehen, um es zu öffnen.</translation>
  </message>
  <message>
   <source>{number} batch</source>
   <translation>{number} Stapel</translation>
  </message>
  <message>
   <source>{number} batches</source>
   <translation>{number} Stapel</translation>
  </message>
  <message>
   <source>{number} day</source>
   <translation>{number} Tag</translation>
  </message>
  <message>
   <source>{number} days</source>
   <translation>{number} Tage</translation>
  </message>
  <message>
   <source>{number} epoch</source>
   <translation>{number} Epoche</translation>
  </message>
  <message>
   <source>{number} epoch was left out</source>
   <translation>{number} Epoche wurde ausgelassen</translation>
  </message>
  <message>
   <source>{number} epochs</source>
   <translation>{number} Epochen</translation>
  </message>
  <message>
   <source>{number} epochs were left out</source>
   <translation>{number} Epochen wurden ausgelassen</translation>
  </message>
  <message>
   <source>{number} file</source>
   <translation>{number} Datei</translation>
  </message>
  <message>
   <source>{number} files</source>
   <translation>{number} Dateien</translation>
  </message>
  <message>
   <source>{number} films of the last session are no longer at the same place.</source>
   <translation>{number} Aufnahmen der letzten Sitzung sind nicht mehr am selben Platz.</translation>
  </message>
  <message>
   <source>{number} measurement</source>
   <translation>{number} Messung</translation>
  </message>
  <message>
   <source>{number} measurements</source>
   <translation>{number} Messungen</translation>
  </message>
  <message>
   <source>{number} model has voted; the verdict follows when all have.</source>
   <translation>{number} Modell hat abgestimmt; das Urteil folgt, wenn alle abgestimmt haben.</translation>
  </message>
  <message>
   <source>{number} models have voted; the verdict follows when all have.</source>
   <translation>{number} Modelle haben abgestimmt; das Urteil folgt, wenn alle abgestimmt haben.</translation>
  </message>
  <message>
   <source>{number} month</source>
   <translation>{number} Monat</translation>
  </message>
  <message>
   <source>{number} months</source>
   <translation>{number} Monate</translation>
  </message>
  <message>
   <source>{number} of {count} patches shown</source>
   <translation>{number} von {count} Patches gezeigt</translation>
  </message>
  <message>
   <source>{number} package</source>
   <translation>{number} Paket</translation>
  </message>
  <message>
   <source>{number} packages</source>
   <translation>{number} Pakete</translation>
  </message>
  <message>
   <source>{number} passed or not known</source>
   <translation>{number} bestanden oder nicht bekannt</translation>
  </message>
  <message>
   <source>{number} patches: {verdict}. All {total}: {whole}.</source>
   <translation>{number} Patches: {verdict}. Alle {total}: {whole}.</translation>
  </message>
  <message>
   <source>{number} speak for it</source>
   <translation>{number} sprechen dafür</translation>
  </message>
  <message>
   <source>{number} year</source>
   <translation>{number} Jahr</translation>
  </message>
  <message>
   <source>{number} years</source>
   <translation>{number} Jahre</translation>
  </message>
  <message>
   <source>{number}. Peak in the {place}.</source>
   <translation>{number}. Höchster Punkt: {place}.</translation>
  </message>
  <message>
   <source>{package}  ·  research use only</source>
   <translation>{package}  ·  nur für Forschungszwecke</translation>
  </message>
  <message>
   <source>{passed} of {number} passed</source>
   <translation>{passed} von {number} bestanden</translation>
  </message>
  <message>
   <source>{patches} of {total} patches voted {named}, {said}, {agreeing} of {models} models agree.</source>
   <translation>{patches} von {total} Patches wurden für {named} gestimmt, {said}, {agreeing} von {models} Modellen stimmen überein.</translation>
  </message>
  <message>
   <source>{patches} patches</source>
   <translation>{patches} Patches</translation>
  </message>
  <message>
   <source>{place}: padding</source>
   <translation>{place}: Füllpixel</translation>
  </message>
  <message>
   <source>{place}: {share:.0%} covered, {patches} patches</source>
   <translation>{place}: {share:.0%} abgedeckt, {patches} Patches</translation>
  </message>
  <message>
   <source>{rate:.0%} of films missed</source>
   <translation>{rate:.0%} der Aufnahmen verfehlt</translation>
  </message>
  <message>
   <source>{share:.0%} of it inside the lungs; highest value {top:.2f}.</source>
   <translation>{share:.0%} davon in den Lungen; höchster Wert {top:.2f}.</translation>
  </message>
  <message>
   <source>{share:.0%} of redraws of the patches give the same.</source>
   <translation>{share:.0%} der neuen Patchziehungen ergeben dasselbe.</translation>
  </message>
  <message>
   <source>{share:.0%} of the lungs, {times:.1f} times on average</source>
   <translation>{share:.0%} der Lungen, im Mittel {times:.1f}-mal</translation>
  </message>
  <message>
   <source>{share} of its map lies outside the lungs.</source>
   <translation>{share} seiner Karte liegt außerhalb der Lungen.</translation>
  </message>
  <message>
   <source>{title}  (and {more} more)</source>
   <translation>{title}  (und {more} weitere)</translation>
  </message>
  <message>
   <source>{title} {share:.0%} ({low:.0%} to {high:.0%})</source>
   <translation>{title} {share:.0%} ({low:.0%} bis {high:.0%})</translation>
  </message>
  <message>
   <source>{title}: back to {value}</source>
   <translation>{title}: zurück auf {value}</translation>
  </message>
  <message>
   <source>{title}: score {score}, {patches} patches</source>
   <translation>{title}: Score {score}, {patches} Patches</translation>
  </message>
  <message>
   <source>{told}; {hidden:,} more, type to narrow</source>
   <translation>{told}; {hidden:,} weitere, zum Eingrenzen tippen</translation>
  </message>
  <message>
   <source>{used} of {total} in use</source>
   <translation>{used} von {total} belegt</translation>
  </message>
  <message>
   <source>{where}</source>
   <translation>{where}</translation>
  </message>
  <message>
   <source>{words}, no. {place}</source>
   <translation>{words}, Nr. {place}</translation>
  </message>
  <message>
   <source>{words}, {done} of {total}</source>
   <translation>{words}, {done} von {total}</translation>
  </message>
  <message>
   <source>{words}; the rate falls after {rest} more.</source>
   <translation>{words}; nach {rest} weiteren sinkt die Rate.</translation>
  </message>
  <message>
   <source>{words}; the stage ends at {ends_at}.</source>
   <translation>{words}; der Abschnitt endet bei {ends_at}.</translation>
  </message>
  <message>
   <source>{years:.0f} y</source>
   <translation>{years:.0f} J</translation>
  </message>
  <message>
   <source>{zone}, {edge:.0f} mm from the outline of the lung ({at})</source>
   <translation>{zone}, {edge:.0f} mm vom Umriss der Lunge ({at})</translation>
  </message>
  <message>
   <source>“{title}” lasts while its key is held: choose one letter or digit.</source>
   <translation>„{title}“ dauert, solange die Taste gehalten wird: einen Buchstaben oder eine Ziffer wählen.</translation>
  </message>
  <message>
   <source>… and {count} more: search to see them</source>
   <translation>… und {count} weitere: suchen, um sie zu sehen</translation>
  </message>
  <message>
   <source>… and {number} more</source>
   <translation>… und {number} weitere</translation>
  </message>
  <message>
   <source>≠ not the full data: {reason}</source>
   <translation>≠ nicht die vollen Daten: {reason}</translation>
  </message>
 </context>
</TS>
