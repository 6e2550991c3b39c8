<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AgreementDetail</name>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>The other method, and whose maps</source>
        <translation>Das andere Verfahren und wessen Karten</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Names the rank correlation beside it</source>
        <translation>Benennt die Rangkorrelation daneben</translation>
    </message>
    <message>
        <source>Rank corr.</source>
        <translation>Rangkorr.</translation>
    </message>
    <message>
        <source>Rank correlation (Spearman&apos;s), -1 to 1</source>
        <translation>Rangkorrelation (nach Spearman), -1 bis 1</translation>
    </message>
    <message>
        <source>Top overlap</source>
        <translation>Überdeckung</translation>
    </message>
    <message>
        <source>Share of one top area that lies in the other</source>
        <translation>Anteil der stärksten Fläche der einen Karte, der in der anderen liegt</translation>
    </message>
    <message>
        <source>Agreement with other methods</source>
        <translation>Einigkeit mit anderen Verfahren</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Einigkeit</translation>
    </message>
    <message>
        <source>{name}, {polarity}: how far other methods point at the same places. Where they differ, the explanation is uncertain.</source>
        <translation>{name}, {polarity}: wie weit andere Verfahren auf dieselben Stellen zeigen. Wo sie sich unterscheiden, ist die Erklärung unsicher.</translation>
    </message>
    <message>
        <source>{overlap} % of top {top} %</source>
        <translation>{overlap} % der obersten {top} %</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>AuditModel</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Examiner</source>
        <translation>Bearbeitet von</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Filter acts, names, subjects ...</source>
        <translation>Handlungen, Namen filtern ...</translation>
    </message>
    <message>
        <source>Filter of the log</source>
        <translation>Filter des Protokolls</translation>
    </message>
    <message>
        <source>Chec&amp;k the case</source>
        <translation>Fall &amp;prüfen</translation>
    </message>
    <message>
        <source>Log of acts</source>
        <translation>Protokoll der Handlungen</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Kein Fall ist geöffnet</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>Zuerst einen Fall öffnen.</translation>
    </message>
    <message>
        <source>Go to &amp;cases</source>
        <translation>Zu den &amp;Fällen</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Protokoll lesen</translation>
    </message>
    <message>
        <source>Every act on the case is listed here.</source>
        <translation>Hier steht jede Handlung am Fall.</translation>
    </message>
    <message>
        <source>The log is empty</source>
        <translation>Das Protokoll ist leer</translation>
    </message>
    <message>
        <source>The log was not read.</source>
        <translation>Das Protokoll wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>&amp;Read it</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n act(s)</source>
        <translation>
            <numerusform>{shown} von %n Handlung</numerusform>
            <numerusform>{shown} von %n Handlungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the case</source>
        <translation>Fall prüfen</translation>
    </message>
    <message>
        <source>Every check passed.</source>
        <translation>Jede Prüfung bestanden.</translation>
    </message>
    <message>
        <source>A check FAILED: do not rely on the case.</source>
        <translation>Eine Prüfung ist GESCHEITERT: nicht auf den Fall verlassen.</translation>
    </message>
    <message>
        <source>{acts} acts and {items} stored items recomputed.</source>
        <translation>{acts} Handlungen und {items} gespeicherte Inhalte nachgerechnet.</translation>
    </message>
</context>
<context>
    <name>CalibrateForm</name>
    <message>
        <source>List of pairs</source>
        <translation>Liste der Paare</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>Ordner der Bilder</translation>
    </message>
    <message>
        <source>Name of the score set</source>
        <translation>Name des Wertesatzes</translation>
    </message>
    <message>
        <source>made of the list&apos;s name when left empty</source>
        <translation>bleibt es leer, nach der Liste benannt</translation>
    </message>
    <message>
        <source>How faces are found</source>
        <translation>Wie Gesichter gefunden werden</translation>
    </message>
    <message>
        <source>find faces, take the central one</source>
        <translation>Gesichter suchen, das mittlere nehmen</translation>
    </message>
    <message>
        <source>find faces, take the largest</source>
        <translation>Gesichter suchen, das größte nehmen</translation>
    </message>
    <message>
        <source>the pictures are aligned crops</source>
        <translation>die Bilder sind ausgerichtete Ausschnitte</translation>
    </message>
    <message>
        <source>all pictures of &amp;different people are non-mated</source>
        <translation>alle Bilder &amp;verschiedener Personen sind nicht zusammengehörig</translation>
    </message>
    <message>
        <source>Instead of the listed non-mated pairs alone</source>
        <translation>Statt nur der aufgeführten nicht zusammengehörigen Paare</translation>
    </message>
    <message>
        <source>&amp;replace a score set that is there</source>
        <translation>einen vorhandenen Wertesatz &amp;ersetzen</translation>
    </message>
    <message>
        <source>Cali&amp;brate</source>
        <translation>Kali&amp;brieren</translation>
    </message>
    <message>
        <source>The list is a CSV file with the columns probe, reference and mated (1 or 0), and probe_subject and reference_subject for intervals by person. Templates are biometric data: they are kept in the cache, readable by you alone, so that a stopped run can go on.</source>
        <translation>Die Liste ist eine CSV-Datei mit den Spalten probe, reference und mated (1 oder 0) sowie probe_subject und reference_subject für Intervalle nach Personen. Templates sind biometrische Daten: Sie liegen im Zwischenspeicher, nur für Sie lesbar, damit ein angehaltener Lauf fortgesetzt werden kann.</translation>
    </message>
    <message>
        <source>Choose the list</source>
        <translation>Liste wählen</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>&amp;Pairs</source>
        <translation>&amp;Paare</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Fa&amp;ces</source>
        <translation>Ge&amp;sichter</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Calibrate {name}</source>
        <translation>{name} kalibrieren</translation>
    </message>
    <message>
        <source>Calibrating</source>
        <translation>Kalibrieren</translation>
    </message>
    <message>
        <source>{name} is kept; comparisons use it from now on.</source>
        <translation>{name} ist gespeichert; Vergleiche nutzen es ab jetzt.</translation>
    </message>
    <message>
        <source>&amp;Back to the form</source>
        <translation>&amp;Zurück zum Formular</translation>
    </message>
    <message>
        <source>The templates made so far are kept. Going on takes up where it stopped.</source>
        <translation>Die bisherigen Templates bleiben erhalten. Fortsetzen beginnt dort, wo angehalten wurde.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
</context>
<context>
    <name>CalibrationPlot</name>
    <message>
        <source>Plot of the calibration</source>
        <translation>Diagramm der Kalibrierung</translation>
    </message>
    <message>
        <source>mated</source>
        <translation>zusammengehörig</translation>
    </message>
    <message>
        <source>non-mated</source>
        <translation>nicht zusammengehörig</translation>
    </message>
    <message>
        <source>comparison score</source>
        <translation>Vergleichswert</translation>
    </message>
    <message>
        <source>density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>recognizer</source>
        <translation>Erkenner</translation>
    </message>
    <message>
        <source>log10 likelihood ratio</source>
        <translation>log10-Likelihood-Quotient</translation>
    </message>
    <message>
        <source>share at or above</source>
        <translation>Anteil ab diesem Wert</translation>
    </message>
    <message>
        <source>no information</source>
        <translation>keine Information</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>after PAV</source>
        <translation>nach PAV</translation>
    </message>
    <message>
        <source>log10 prior odds</source>
        <translation>log10 der A-priori-Chancen</translation>
    </message>
    <message>
        <source>cross-entropy, bits</source>
        <translation>Kreuzentropie, Bit</translation>
    </message>
    <message>
        <source>perfect</source>
        <translation>vollkommen</translation>
    </message>
    <message>
        <source>log10 ratio after PAV</source>
        <translation>log10-Quotient nach PAV</translation>
    </message>
</context>
<context>
    <name>CalibrationsPanel</name>
    <message>
        <source>Score set</source>
        <translation>Wertesatz</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Strata</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Error rates by quality were not kept with this set.</source>
        <translation>Fehlerraten nach Qualität wurden mit diesem Satz nicht gespeichert.</translation>
    </message>
    <message>
        <source>Operating points</source>
        <translation>Arbeitspunkte</translation>
    </message>
    <message>
        <source>Operating point</source>
        <translation>Arbeitspunkt</translation>
    </message>
    <message>
        <source>What the threshold was fixed at</source>
        <translation>Woran die Schwelle festgelegt wurde</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Comparison score from which it says match</source>
        <translation>Vergleichswert, ab dem es Übereinstimmung heißt</translation>
    </message>
    <message>
        <source>False match rate with its 95 % interval</source>
        <translation>Falschübereinstimmungsrate mit ihrem 95-%-Intervall</translation>
    </message>
    <message>
        <source>False non-match rate with its 95 % interval</source>
        <translation>Falschnichtübereinstimmungsrate mit ihrem 95-%-Intervall</translation>
    </message>
    <message>
        <source>Error rates by quality</source>
        <translation>Fehlerraten nach Qualität</translation>
    </message>
    <message>
        <source>Measure and third</source>
        <translation>Maß und Drittel</translation>
    </message>
    <message>
        <source>The worse of each two pictures counts</source>
        <translation>Das schlechtere der beiden Bilder zählt</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Lowest and highest value of the third</source>
        <translation>Kleinster und größter Wert des Drittels</translation>
    </message>
    <message>
        <source>Mated</source>
        <translation>Zusammengehörig</translation>
    </message>
    <message>
        <source>Comparisons</source>
        <translation>Vergleiche</translation>
    </message>
    <message>
        <source>Non-mated</source>
        <translation>Nicht zusammengehörig</translation>
    </message>
    <message>
        <source>Of this third by itself</source>
        <translation>Allein dieses Drittels</translation>
    </message>
    <message>
        <source>At the whole set&apos;s equal error threshold</source>
        <translation>An der EER-Schwelle des ganzen Satzes</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>Export the plot or its data</source>
        <translation>Diagramm oder seine Daten exportieren</translation>
    </message>
    <message>
        <source>Plot as &amp;picture (PNG) ...</source>
        <translation>Diagramm als &amp;Bild (PNG) ...</translation>
    </message>
    <message>
        <source>Plot as &amp;drawing (SVG) ...</source>
        <translation>Diagramm als &amp;Zeichnung (SVG) ...</translation>
    </message>
    <message>
        <source>&amp;Data of all plots (CSV) ...</source>
        <translation>&amp;Daten aller Diagramme (CSV) ...</translation>
    </message>
    <message>
        <source>No recognizer is chosen</source>
        <translation>Kein Erkenner ist gewählt</translation>
    </message>
    <message>
        <source>Looking for score sets</source>
        <translation>Wertesätze suchen</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigener</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>{name} ({origin}, {date})</source>
        <translation>{name} ({origin}, {date})</translation>
    </message>
    <message>
        <source>Not calibrated</source>
        <translation>Nicht kalibriert</translation>
    </message>
    <message>
        <source>There is no score set for these weights, so there are no thresholds at error rates and no likelihood ratios. Measure them on labelled pairs.</source>
        <translation>Für diese Gewichte gibt es keinen Wertesatz, also keine Schwellen zu Fehlerraten und keine Likelihood-Quotienten. Sie lassen sich an Paaren bekannter Zugehörigkeit messen.</translation>
    </message>
    <message>
        <source>&amp;Calibrate ...</source>
        <translation>&amp;Kalibrieren ...</translation>
    </message>
    <message>
        <source>Reading the calibration</source>
        <translation>Kalibrierung lesen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>Nothing was read.</source>
        <translation>Nichts wurde gelesen.</translation>
    </message>
    <message>
        <source>&amp;Read it</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>{mated} mated and {other} non-mated comparisons of {subjects} subjects. {ratio}</source>
        <translation>{mated} zusammengehörige und {other} nicht zusammengehörige Vergleiche von {subjects} Personen. {ratio}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>{file} ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Create a case, open one, or drop a case folder here. The demo case holds synthetic heads rendered by this project, with a comparison ready to look at.</source>
        <translation>Einen Fall anlegen, öffnen oder einen Fallordner hier ablegen. Der Demofall enthält künstliche Köpfe, von diesem Projekt errechnet, mit einem fertigen Vergleich.</translation>
    </message>
    <message>
        <source>&amp;New case</source>
        <translation>&amp;Neuer Fall</translation>
    </message>
    <message>
        <source>&amp;Open folder ...</source>
        <translation>Ordner &amp;öffnen ...</translation>
    </message>
    <message>
        <source>&amp;Demo case</source>
        <translation>&amp;Demofall</translation>
    </message>
    <message>
        <source>Re&amp;move from the list</source>
        <translation>Aus der Liste &amp;entfernen</translation>
    </message>
    <message>
        <source>The folder stays untouched</source>
        <translation>Der Ordner bleibt unberührt</translation>
    </message>
    <message>
        <source>No case was opened on this machine yet.</source>
        <translation>Auf diesem Rechner wurde noch kein Fall geöffnet.</translation>
    </message>
    <message>
        <source>Enter or double-click opens. A case folder can be dropped.</source>
        <translation>Eingabetaste oder Doppelklick öffnet. Ein Fallordner kann abgelegt werden.</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Letzte Fälle</translation>
    </message>
    <message>
        <source>Title of the case</source>
        <translation>Titel des Falls</translation>
    </message>
    <message>
        <source>What the case is about</source>
        <translation>Wovon der Fall handelt</translation>
    </message>
    <message>
        <source>Folder of the case</source>
        <translation>Ordner des Falls</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>An&amp;legen</translation>
    </message>
    <message>
        <source>Research case: results are shown at once.</source>
        <translation>Forschungsfall: Ergebnisse werden sofort gezeigt.</translation>
    </message>
    <message>
        <source>Folder for the new case</source>
        <translation>Ordner für den neuen Fall</translation>
    </message>
    <message>
        <source>Creating a case</source>
        <translation>Fall anlegen</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Einen Fall öffnen</translation>
    </message>
    <message>
        <source>Removing a recent case</source>
        <translation>Letzten Fall entfernen</translation>
    </message>
    <message>
        <source>Go to &amp;evidence</source>
        <translation>Zum &amp;Bildmaterial</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Recompute chain, rows and stored bytes</source>
        <translation>Kette, Zeilen und gespeicherte Bytes nachrechnen</translation>
    </message>
    <message>
        <source>E&amp;xport ...</source>
        <translation>E&amp;xportieren ...</translation>
    </message>
    <message>
        <source>&amp;Back up ...</source>
        <translation>&amp;Sichern ...</translation>
    </message>
    <message>
        <source>C&amp;lose case</source>
        <translation>Fall s&amp;chließen</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Kein Fall ist geöffnet</translation>
    </message>
    <message>
        <source>Open the &amp;demo case</source>
        <translation>&amp;Demofall öffnen</translation>
    </message>
    <message>
        <source>{kind} case</source>
        <translation>Fall: {kind}</translation>
    </message>
    <message>
        <source>, synthetic pictures</source>
        <translation>, künstliche Bilder</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} or more comparisons</source>
        <translation>{count} oder mehr Vergleiche</translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s)</source>
        <translation>
            <numerusform>%n Vergleich</numerusform>
            <numerusform>%n Vergleiche</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Angelegt von</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Checking the case</source>
        <translation>Fall prüfen</translation>
    </message>
    <message>
        <source>Every check passed.</source>
        <translation>Jede Prüfung bestanden.</translation>
    </message>
    <message>
        <source>A check failed: see below.</source>
        <translation>Eine Prüfung ist gescheitert: siehe unten.</translation>
    </message>
    <message>
        <source>{acts} acts and {items} stored items.</source>
        <translation>{acts} Handlungen und {items} gespeicherte Inhalte.</translation>
    </message>
    <message>
        <source>Exporting the case</source>
        <translation>Fall exportieren</translation>
    </message>
    <message>
        <source>Export the case</source>
        <translation>Fall exportieren</translation>
    </message>
    <message>
        <source>Folder for the backup</source>
        <translation>Ordner für die Sicherung</translation>
    </message>
    <message>
        <source>Backing up the case</source>
        <translation>Fall sichern</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>Geschrieben nach {path}.</translation>
    </message>
    <message>
        <source>No case was opened.</source>
        <translation>Kein Fall wurde geöffnet.</translation>
    </message>
</context>
<context>
    <name>ColourBar</name>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Comparisons of the case</source>
        <translation>Vergleiche des Falls</translation>
    </message>
    <message>
        <source>Recognizer</source>
        <translation>Erkenner</translation>
    </message>
    <message>
        <source>Operating point of the threshold</source>
        <translation>Arbeitspunkt der Schwelle</translation>
    </message>
    <message>
        <source>threshold as in the settings</source>
        <translation>Schwelle wie eingestellt</translation>
    </message>
    <message>
        <source>threshold at FMR {rate}</source>
        <translation>Schwelle bei FMR {rate}</translation>
    </message>
    <message>
        <source>threshold at the EER</source>
        <translation>Schwelle bei der EER</translation>
    </message>
    <message>
        <source>threshold by hand</source>
        <translation>Schwelle von Hand</translation>
    </message>
    <message>
        <source>Threshold given by hand</source>
        <translation>Von Hand gegebene Schwelle</translation>
    </message>
    <message>
        <source>{side}: {count} faces are shown. Choose one.</source>
        <translation>{side}: {count} Gesichter sind zu sehen. Eines auswählen.</translation>
    </message>
    <message>
        <source>{side}: no face found. Place landmarks on the evidence page.</source>
        <translation>{side}: kein Gesicht gefunden. Auf der Seite Bildmaterial Punkte setzen.</translation>
    </message>
    <message>
        <source>Probe and reference are the same face sample.</source>
        <translation>Probe und Referenz sind dieselbe Gesichtsaufnahme.</translation>
    </message>
    <message>
        <source>whole ra&amp;nge</source>
        <translation>&amp;ganzer Bereich</translation>
    </message>
    <message>
        <source>&amp;Explain this comparison</source>
        <translation>Diesen Vergleich &amp;erklären</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Kein Fall ist geöffnet</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>Zuerst einen Fall öffnen.</translation>
    </message>
    <message>
        <source>Go to &amp;cases</source>
        <translation>Zu den &amp;Fällen</translation>
    </message>
    <message>
        <source>A comparison needs a probe and a reference picture.</source>
        <translation>Ein Vergleich braucht ein Probenbild und ein Referenzbild.</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>Go to &amp;evidence</source>
        <translation>Zum &amp;Bildmaterial</translation>
    </message>
    <message>
        <source>Choose probe, reference and recognizer above, then compare.</source>
        <translation>Oben Probe, Referenz und Erkenner wählen, dann vergleichen.</translation>
    </message>
    <message>
        <source>No comparison yet</source>
        <translation>Noch kein Vergleich</translation>
    </message>
    <message>
        <source>&amp;Compare now</source>
        <translation>Jetzt &amp;vergleichen</translation>
    </message>
    <message>
        <source>Reading the score set</source>
        <translation>Wertesatz lesen</translation>
    </message>
    <message>
        <source>No score set for this recognizer, so no distributions.</source>
        <translation>Kein Wertesatz für diesen Erkenner, daher keine Verteilungen.</translation>
    </message>
    <message>
        <source>Filled, solid line: mated scores. Dashed: non-mated scores.</source>
        <translation>Durchgezogene Linie: Werte zusammengehöriger Paare. Gestrichelt: nicht zusammengehöriger.</translation>
    </message>
    <message>
        <source>Shaded: spread of the score.</source>
        <translation>Schattiert: Streuung des Werts.</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Wartet, bis die Reihe daran kommt</translation>
    </message>
    <message>
        <source>Nothing half-done was kept.</source>
        <translation>Nichts Halbfertiges wurde behalten.</translation>
    </message>
    <message>
        <source>&amp;Compare again</source>
        <translation>Noch einmal &amp;vergleichen</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>The log is saved as {file}.</source>
        <translation>Das Protokoll ist als {file} gespeichert.</translation>
    </message>
    <message>
        <source>The log could not be saved.</source>
        <translation>Das Protokoll konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Unexpected fault</source>
        <translation>Unerwarteter Fehler</translation>
    </message>
    <message>
        <source>Something unexpected happened: {kind}.</source>
        <translation>Etwas Unerwartetes ist geschehen: {kind}.</translation>
    </message>
    <message>
        <source>The case is as it was before. {where} Please report it.</source>
        <translation>Der Fall ist, wie er vorher war. {where} Bitte melden.</translation>
    </message>
    <message>
        <source>Help, Diagnostics makes a bundle for that without faces, names or paths.</source>
        <translation>Hilfe, Diagnose macht dafür ein Paket ohne Gesichter, Namen oder Pfade.</translation>
    </message>
</context>
<context>
    <name>CurveLegend</name>
    <message>
        <source>Curves in the plot</source>
        <translation>Kurven im Diagramm</translation>
    </message>
</context>
<context>
    <name>CurvePanel</name>
    <message>
        <source>Curve of</source>
        <translation>Kurve für</translation>
    </message>
    <message>
        <source>Prob&amp;e</source>
        <translation>Prob&amp;e</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>Re&amp;ferenz</translation>
    </message>
    <message>
        <source>Kind of curve</source>
        <translation>Art der Kurve</translation>
    </message>
    <message>
        <source>&amp;Deletion</source>
        <translation>&amp;Deletion</translation>
    </message>
    <message>
        <source>&amp;Insertion</source>
        <translation>&amp;Insertion</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Tausch</translation>
    </message>
    <message>
        <source>Fill of removed pixels</source>
        <translation>Füllung entfernter Pixel</translation>
    </message>
    <message>
        <source>What stands in for pixels that are taken away.</source>
        <translation>Was an die Stelle weggenommener Pixel tritt.</translation>
    </message>
    <message>
        <source>{kind}, {side}, {fill} fill</source>
        <translation>{kind}, {side}, Füllung {fill}</translation>
    </message>
    <message>
        <source>Partner-paste: the other sample&apos;s pixels at the same places.</source>
        <translation>Partnertausch: die Pixel der anderen Aufnahme an denselben Stellen.</translation>
    </message>
    <message>
        <source>No curves were made for this map.</source>
        <translation>Für diese Karte wurden keine Kurven berechnet.</translation>
    </message>
    <message>
        <source>No curve for the {polarity} map:</source>
        <translation>Keine Kurve für die Karte {polarity}:</translation>
    </message>
    <message>
        <source>ranking of the {polarity} map; area {area}.</source>
        <translation>Rangfolge der Karte {polarity}; Fläche {area}.</translation>
    </message>
    <message>
        <source>What would have to look like the other to change the decision?</source>
        <translation>Was müsste wie das andere aussehen, damit sich die Entscheidung ändert?</translation>
    </message>
    <message>
        <source>Grey band: smoothed random rankings, 5 % to 95 %.</source>
        <translation>Graues Band: geglättete Zufallsrangfolgen, 5 % bis 95 %.</translation>
    </message>
    <message>
        <source>The null was drawn with the {fill} fill only.</source>
        <translation>Der Nullvergleich wurde nur mit der Füllung {fill} gezogen.</translation>
    </message>
    <message>
        <source>Reading a ranking</source>
        <translation>Rangfolge lesen</translation>
    </message>
    <message>
        <source>{share} % removed</source>
        <translation>{share} % entfernt</translation>
    </message>
    <message>
        <source>{share} % put back</source>
        <translation>{share} % zurückgegeben</translation>
    </message>
    <message>
        <source>{share} % pasted</source>
        <translation>{share} % eingesetzt</translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation>Wert {score}</translation>
    </message>
    <message>
        <source>at or above threshold</source>
        <translation>auf oder über der Schwelle</translation>
    </message>
    <message>
        <source>below threshold</source>
        <translation>unter der Schwelle</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>Curves; arrow keys step along, space plays</source>
        <translation>Kurven; Pfeiltasten gehen weiter, Leertaste spielt ab</translation>
    </message>
    <message>
        <source>pixels perturbed, %</source>
        <translation>veränderte Pixel, %</translation>
    </message>
    <message>
        <source>comparison score</source>
        <translation>Vergleichswert</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Saving the settings</source>
        <translation>Einstellungen speichern</translation>
    </message>
    <message>
        <source>The work</source>
        <translation>Die Arbeit</translation>
    </message>
    <message>
        <source>Cancelled: {title}.</source>
        <translation>Abgebrochen: {title}.</translation>
    </message>
    <message>
        <source>Nothing half-done was kept.</source>
        <translation>Nichts Halbfertiges wurde behalten.</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>{title}: statement</source>
        <translation>{title}: Aussage</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Graphics card where there is one</source>
        <translation>Grafikkarte, wo es eine gibt</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Graphics card only</source>
        <translation>Nur Grafikkarte</translation>
    </message>
    <message>
        <source>Threads of torch</source>
        <translation>Threads von torch</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>Its memory</source>
        <translation>Ihr Speicher</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Treiber</translation>
    </message>
    <message>
        <source>Compute capability</source>
        <translation>Rechenfähigkeit</translation>
    </message>
    <message>
        <source>CUDA of torch</source>
        <translation>CUDA von torch</translation>
    </message>
    <message>
        <source>Free disk space</source>
        <translation>Freier Plattenplatz</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Neu nachsehen</translation>
    </message>
    <message>
        <source>What runs where</source>
        <translation>Was wo läuft</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Computing device</source>
        <translation>Rechengerät</translation>
    </message>
    <message>
        <source>Continue on the &amp;processor when the card fails</source>
        <translation>Fällt die Karte aus, auf dem &amp;Prozessor weiterrechnen</translation>
    </message>
    <message>
        <source>Continue on the processor when the graphics card fails</source>
        <translation>Fällt die Grafikkarte aus, auf dem Prozessor weiterrechnen</translation>
    </message>
    <message>
        <source>The result records both devices and a message says so. Else the work stops.</source>
        <translation>Das Ergebnis verzeichnet beide Geräte, und eine Meldung sagt es. Sonst hält die Arbeit an.</translation>
    </message>
    <message>
        <source>&amp;Save choice</source>
        <translation>Wahl &amp;speichern</translation>
    </message>
    <message>
        <source>The next piece of work uses it</source>
        <translation>Ab der nächsten Arbeit in Gebrauch</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Wahl</translation>
    </message>
    <message>
        <source>Test &amp;again</source>
        <translation>Noch einmal &amp;testen</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <source>Compares two synthetic heads, counts how many crops per second go through the recognizer, and holds the fast gradients against autograd&apos;s. Takes about ten seconds; it touches no case.</source>
        <translation>Vergleicht zwei künstliche Köpfe, zählt, wie viele Ausschnitte je Sekunde durch den Erkenner gehen, und hält die schnellen Gradienten gegen die von autograd. Dauert etwa zehn Sekunden; kein Fall wird berührt.</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>Noch nicht getestet</translation>
    </message>
    <message>
        <source>Nothing was tested since the program was started.</source>
        <translation>Seit dem Programmstart wurde nichts getestet.</translation>
    </message>
    <message>
        <source>&amp;Test now</source>
        <translation>Jetzt &amp;testen</translation>
    </message>
    <message>
        <source>Reading the device</source>
        <translation>Gerät abfragen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>The machine was not asked.</source>
        <translation>Der Rechner wurde nicht abgefragt.</translation>
    </message>
    <message>
        <source>&amp;Ask now</source>
        <translation>Jetzt &amp;abfragen</translation>
    </message>
    <message>
        <source>Testing the device</source>
        <translation>Gerät testen</translation>
    </message>
    <message>
        <source>Everything is as it should be on {device}.</source>
        <translation>Auf {device} ist alles, wie es sein soll.</translation>
    </message>
    <message>
        <source>Something is NOT as it should be on {device}: do not sign casework on it.</source>
        <translation>Auf {device} ist etwas NICHT, wie es sein soll: dort keine Fallarbeit unterschreiben.</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>DiagnosticsPanel</name>
    <message>
        <source>Diagnostic bundle</source>
        <translation>Diagnosepaket</translation>
    </message>
    <message>
        <source>Versions, machine, settings that name nobody, and the places of faults in the logs: without faces, names, paths or titles. You read it before it is saved.</source>
        <translation>Versionen, Rechner, Einstellungen, die niemanden nennen, und die Stellen von Fehlern in den Protokollen: ohne Gesichter, Namen, Pfade oder Titel. Sie lesen es, bevor es gespeichert wird.</translation>
    </message>
    <message>
        <source>&amp;Collect</source>
        <translation>&amp;Sammeln</translation>
    </message>
    <message>
        <source>Files of the bundle</source>
        <translation>Dateien des Pakets</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>Was die Datei sagt</translation>
    </message>
    <message>
        <source>&amp;Save bundle ...</source>
        <translation>Paket &amp;speichern ...</translation>
    </message>
    <message>
        <source>C&amp;ollect again</source>
        <translation>N&amp;eu sammeln</translation>
    </message>
    <message>
        <source>This is all that the bundle will hold.</source>
        <translation>Das ist alles, was das Paket enthalten wird.</translation>
    </message>
    <message>
        <source>Collecting the diagnostics</source>
        <translation>Diagnose sammeln</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>Nothing was collected.</source>
        <translation>Nichts wurde gesammelt.</translation>
    </message>
    <message>
        <source>Save the bundle</source>
        <translation>Paket speichern</translation>
    </message>
    <message>
        <source>Saving the bundle</source>
        <translation>Paket speichern</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>{file} ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp *.gif);;All files (*)</source>
        <translation>Bilder (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp *.gif);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;All files (*)</source>
        <translation>PDF (*.pdf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Certificates with key (*.p12 *.pfx);;All files (*)</source>
        <translation>Zertifikate mit Schlüssel (*.p12 *.pfx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archive (*.zip)</translation>
    </message>
    <message>
        <source>Recognizers (*.pt *.pth *.ckpt *.tar *.safetensors *.onnx);;All files (*)</source>
        <translation>Erkenner (*.pt *.pth *.ckpt *.tar *.safetensors *.onnx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Verbal scales (*.json);;All files (*)</source>
        <translation>Wortskalen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tabellen (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>Saving drafts</source>
        <translation>Entwürfe speichern</translation>
    </message>
    <message>
        <source>What you type cannot be saved meanwhile: {reason}</source>
        <translation>Was Sie schreiben, kann zwischendurch nicht gespeichert werden: {reason}</translation>
    </message>
    <message>
        <source>Reading drafts</source>
        <translation>Entwürfe lesen</translation>
    </message>
</context>
<context>
    <name>EditMenu</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>&amp;Rückgängig: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>&amp;Wiederholen: {step}</translation>
    </message>
    <message>
        <source>Records of the case cannot be undone; a correction supersedes them.</source>
        <translation>Aufzeichnungen des Falls lassen sich nicht zurücknehmen; eine Berichtigung ersetzt sie.</translation>
    </message>
</context>
<context>
    <name>EvidenceModel</name>
    <message>
        <source>no role</source>
        <translation>keine Rolle</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Role of pictures taken in next</source>
        <translation>Rolle der nächsten aufgenommenen Bilder</translation>
    </message>
    <message>
        <source>without a role</source>
        <translation>ohne Rolle</translation>
    </message>
    <message>
        <source>as probe</source>
        <translation>als Probe</translation>
    </message>
    <message>
        <source>as reference</source>
        <translation>als Referenz</translation>
    </message>
    <message>
        <source>&amp;Add pictures ...</source>
        <translation>Bilder &amp;aufnehmen ...</translation>
    </message>
    <message>
        <source>or drop them anywhere in the window</source>
        <translation>oder irgendwo im Fenster ablegen</translation>
    </message>
    <message>
        <source>Pictures of the case</source>
        <translation>Bilder des Falls</translation>
    </message>
    <message>
        <source>Picture with its faces</source>
        <translation>Bild mit seinen Gesichtern</translation>
    </message>
    <message>
        <source>Search names, hashes, metadata ...</source>
        <translation>Namen, Hashes, Metadaten ...</translation>
    </message>
    <message>
        <source>Search in the pictures</source>
        <translation>Suche in den Bildern</translation>
    </message>
    <message>
        <source>Roles shown</source>
        <translation>Gezeigte Rollen</translation>
    </message>
    <message>
        <source>every role</source>
        <translation>jede Rolle</translation>
    </message>
    <message>
        <source>probes</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>references</source>
        <translation>Referenzen</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>keine Rolle</translation>
    </message>
    <message>
        <source>Filtering by role</source>
        <translation>Nach Rolle filtern</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Einzelbild</translation>
    </message>
    <message>
        <source>frame </source>
        <translation>Bild </translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ganz</translation>
    </message>
    <message>
        <source>Whole picture (0)</source>
        <translation>Ganzes Bild (0)</translation>
    </message>
    <message>
        <source>One picture pixel per screen pixel</source>
        <translation>Ein Bildpixel je Bildschirmpixel</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Verkleinern (-)</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Kein Fall ist geöffnet</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>Zuerst einen Fall öffnen.</translation>
    </message>
    <message>
        <source>Go to &amp;cases</source>
        <translation>Zu den &amp;Fällen</translation>
    </message>
    <message>
        <source>Add the probe and the reference picture, by the dialog or by dropping them.</source>
        <translation>Probenbild und Referenzbild aufnehmen, im Dialog oder durch Ablegen.</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n picture(s)</source>
        <translation>
            <numerusform>{shown} von %n Bild</numerusform>
            <numerusform>{shown} von %n Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Bild lesen</translation>
    </message>
    <message>
        <source>The picture was not read.</source>
        <translation>Das Bild wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>&amp;Read it</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Bilder aufnehmen</translation>
    </message>
</context>
<context>
    <name>ExaminerBar</name>
    <message>
        <source>Examiner&apos;s name</source>
        <translation>Name der bearbeitenden Person</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>{purpose}: every act on a case carries a name. Who examines?</source>
        <translation>{purpose}: Jede Handlung an einem Fall trägt einen Namen. Wer bearbeitet ihn?</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>What is this? {term}</source>
        <translation>Was ist das? {term}</translation>
    </message>
</context>
<context>
    <name>ExplanationPage</name>
    <message>
        <source>Comparison explained</source>
        <translation>Erklärter Vergleich</translation>
    </message>
    <message>
        <source>Attribution method</source>
        <translation>Attributionsverfahren</translation>
    </message>
    <message>
        <source>Explain a&amp;gain</source>
        <translation>Noch einma&amp;l erklären</translation>
    </message>
    <message>
        <source>Metho&amp;ds ...</source>
        <translation>Ver&amp;fahren ...</translation>
    </message>
    <message>
        <source>Choose methods and their options for the next explanation.</source>
        <translation>Verfahren und ihre Optionen für die nächste Erklärung wählen.</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>One ma&amp;p</source>
        <translation>Eine &amp;Karte</translation>
    </message>
    <message>
        <source>A&amp;ll methods</source>
        <translation>&amp;Alle Verfahren</translation>
    </message>
    <message>
        <source>Map shown</source>
        <translation>Gezeigte Karte</translation>
    </message>
    <message>
        <source>&amp;Similarity</source>
        <translation>Ähn&amp;lich</translation>
    </message>
    <message>
        <source>Dissimilarit&amp;y</source>
        <translation>&amp;Unähnlich</translation>
    </message>
    <message>
        <source>F&amp;used</source>
        <translation>Ver&amp;eint</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>A&amp;us</translation>
    </message>
    <message>
        <source>&amp;Method card</source>
        <translation>&amp;Verfahrenskarte</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Kein Fall ist geöffnet</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>Zuerst einen Fall öffnen.</translation>
    </message>
    <message>
        <source>Go to &amp;cases</source>
        <translation>Zu den &amp;Fällen</translation>
    </message>
    <message>
        <source>Compare two faces first; the explanation tells where their score comes from.</source>
        <translation>Zuerst zwei Gesichter vergleichen; die Erklärung sagt, woher ihr Wert kommt.</translation>
    </message>
    <message>
        <source>No comparison yet</source>
        <translation>Noch kein Vergleich</translation>
    </message>
    <message>
        <source>Go to &amp;comparison</source>
        <translation>Zum &amp;Vergleich</translation>
    </message>
    <message>
        <source>Reading the explanation</source>
        <translation>Erklärung lesen</translation>
    </message>
    <message>
        <source>The explanation was not read.</source>
        <translation>Die Erklärung wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>&amp;Read it</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>Maps and curves of this comparison have not been made yet.</source>
        <translation>Karten und Kurven dieses Vergleichs sind noch nicht berechnet.</translation>
    </message>
    <message>
        <source>No explanation yet</source>
        <translation>Noch keine Erklärung</translation>
    </message>
    <message>
        <source>&amp;Explain now</source>
        <translation>Jetzt &amp;erklären</translation>
    </message>
    <message>
        <source>{name}, limitation: {limitation}</source>
        <translation>{name}, Grenze: {limitation}</translation>
    </message>
    <message>
        <source>Explaining</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Wartet, bis die Reihe daran kommt</translation>
    </message>
    <message>
        <source>Nothing half-done was kept.</source>
        <translation>Nichts Halbfertiges wurde behalten.</translation>
    </message>
    <message>
        <source>&amp;Explain again</source>
        <translation>Noch einmal &amp;erklären</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Family: {family}. Paper: {paper}. Equations: {equations}. Checked against: {checked}. Parameters: {parameters}. Options chosen: {chosen}. Polarity: {polarity}. Deterministic: {deterministic}. Cost: {cost}.</source>
        <translation>Familie: {family}. Arbeit: {paper}. Gleichungen: {equations}. Geprüft gegen: {checked}. Parameter: {parameters}. Gewählte Optionen: {chosen}. Polarität: {polarity}. Deterministisch: {deterministic}. Aufwand: {cost}.</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>Export maps or data</source>
        <translation>Karten oder Daten exportieren</translation>
    </message>
    <message>
        <source>Maps as &amp;picture (PNG) ...</source>
        <translation>Karten als &amp;Bild (PNG) ...</translation>
    </message>
    <message>
        <source>Maps as &amp;drawing (SVG) ...</source>
        <translation>Karten als &amp;Zeichnung (SVG) ...</translation>
    </message>
    <message>
        <source>Curves as p&amp;icture (PNG) ...</source>
        <translation>Kurven als B&amp;ild (PNG) ...</translation>
    </message>
    <message>
        <source>Curves as d&amp;rawing (SVG) ...</source>
        <translation>Kurven als Zeich&amp;nung (SVG) ...</translation>
    </message>
    <message>
        <source>&amp;Curves and receipts (CSV) ...</source>
        <translation>&amp;Kurven und Belege (CSV) ...</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Saved {file}; the case&apos;s log has an entry.</source>
        <translation>{file} ist gespeichert; das Protokoll des Falls hat einen Eintrag.</translation>
    </message>
    <message>
        <source>The file shows a face and lies outside the case: keep it as carefully.</source>
        <translation>Die Datei zeigt ein Gesicht und liegt außerhalb des Falls: ebenso sorgfältig aufbewahren.</translation>
    </message>
</context>
<context>
    <name>FaceBar</name>
    <message>
        <source>&amp;Find faces</source>
        <translation>Gesichter &amp;suchen</translation>
    </message>
    <message>
        <source>Place &amp;landmarks</source>
        <translation>&amp;Punkte setzen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last point</source>
        <translation>Den letzten Punkt zurücknehmen</translation>
    </message>
    <message>
        <source>U&amp;se these points</source>
        <translation>&amp;Diese Punkte nehmen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>Gesichter suchen</translation>
    </message>
    <message>
        <source>Looking for faces ...</source>
        <translation>Gesichter werden gesucht ...</translation>
    </message>
    <message>
        <source>Keys: arrows move the cross, Space sets, 1-5 take up a point.</source>
        <translation>Tasten: Pfeile bewegen das Kreuz, Leertaste setzt, 1-5 nehmen einen Punkt auf.</translation>
    </message>
    <message>
        <source>Adjust &amp;landmarks</source>
        <translation>&amp;Punkte anpassen</translation>
    </message>
    <message>
        <source>Five landmarks placed by hand in an earlier comparison.</source>
        <translation>Fünf Punkte, bei einem früheren Vergleich von Hand gesetzt.</translation>
    </message>
    <message>
        <source>Five landmarks placed by hand.</source>
        <translation>Fünf Punkte, von Hand gesetzt.</translation>
    </message>
    <message>
        <source>The face used in an earlier comparison. Find faces looks again.</source>
        <translation>Das Gesicht eines früheren Vergleichs. Gesichter suchen sieht neu nach.</translation>
    </message>
    <message>
        <source>Not searched for faces yet.</source>
        <translation>Noch nicht nach Gesichtern durchsucht.</translation>
    </message>
    <message>
        <source>No face found. Place the five landmarks by hand, or use a better picture.</source>
        <translation>Kein Gesicht gefunden. Die fünf Punkte von Hand setzen oder ein besseres Bild verwenden.</translation>
    </message>
    <message>
        <source>Face {number} of {count} is used for comparisons.</source>
        <translation>Gesicht {number} von {count} geht in Vergleiche ein.</translation>
    </message>
    <message>
        <source>{count} faces found: click the one that counts, or press its number.</source>
        <translation>{count} Gesichter gefunden: das richtige anklicken oder seine Nummer drücken.</translation>
    </message>
</context>
<context>
    <name>FaceView</name>
    <message>
        <source>{number} chosen</source>
        <translation>{number} gewählt</translation>
    </message>
</context>
<context>
    <name>Faithfulness</name>
    <message>
        <source>not placed among rankings that know nothing.</source>
        <translation>nicht unter Rangfolgen eingeordnet, die nichts wissen.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>beats</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>NOT</source>
        <translation>NICHT</translation>
    </message>
    <message>
        <source>Insertion minus Deletion by fill. {values}.</source>
        <translation>Insertion minus Deletion nach Füllung. {values}.</translation>
    </message>
</context>
<context>
    <name>FaithfulnessDetail</name>
    <message>
        <source>Ranking</source>
        <translation>Rangfolge</translation>
    </message>
    <message>
        <source>Side and measure; the difference is Insertion minus Deletion</source>
        <translation>Seite und Maß; die Differenz ist Insertion minus Deletion</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Random rankings that the map does better than</source>
        <translation>Zufallsrangfolgen, die die Karte übertrifft</translation>
    </message>
    <message>
        <source>Smoothed</source>
        <translation>Geglättet</translation>
    </message>
    <message>
        <source>Random rankings as smooth as the map that it does better than</source>
        <translation>Zufallsrangfolgen, so glatt wie die Karte, die sie übertrifft</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>The centre of the crop first</source>
        <translation>Die Mitte des Ausschnitts zuerst</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>The mean map of other people&apos;s comparisons</source>
        <translation>Die mittlere Karte von Vergleichen anderer Personen</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegel</translation>
    </message>
    <message>
        <source>The same method asked about the sample and its own mirror image</source>
        <translation>Dasselbe Verfahren, nach der Aufnahme und ihrem Spiegelbild gefragt</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Whether it counts as better than knowing nothing</source>
        <translation>Ob es als besser als Nichtwissen gilt</translation>
    </message>
    <message>
        <source>Rankings and their rivals</source>
        <translation>Rangfolgen und ihre Gegner</translation>
    </message>
    <message>
        <source>Faithfulness</source>
        <translation>Modelltreue</translation>
    </message>
    <message>
        <source>{name}, {polarity} ranking: does it move the score more than rankings that know nothing of this comparison?</source>
        <translation>{name}, Rangfolge {polarity}: Bewegt sie den Wert mehr als Rangfolgen, die nichts von diesem Vergleich wissen?</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>Tausch</translation>
    </message>
    <message>
        <source>{side}, {measure}, area {area}: {statement}</source>
        <translation>{side}, {measure}, Fläche {area}: {statement}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>There is no such rival here.</source>
        <translation>Diesen Gegner gibt es hier nicht.</translation>
    </message>
    <message>
        <source>beaten</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>The rival&apos;s area is {area}: beaten.</source>
        <translation>Die Fläche des Gegners ist {area}: besiegt.</translation>
    </message>
    <message>
        <source>NOT</source>
        <translation>NICHT</translation>
    </message>
    <message>
        <source>The rival&apos;s area is {area}: NOT beaten.</source>
        <translation>Die Fläche des Gegners ist {area}: NICHT besiegt.</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>GESCHEITERT</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Attribution maps</source>
        <translation>Attributionskarten</translation>
    </message>
    <message>
        <source>Faithfulness and other receipts</source>
        <translation>Modelltreue und andere Belege</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>&amp;Begriffe</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>A&amp;bout</source>
        <translation>Ü&amp;ber</translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation>&amp;Diagnose</translation>
    </message>
    <message>
        <source>Guided &amp;tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>Shows the pages one after the other on the demo case</source>
        <translation>Zeigt die Seiten nacheinander am Demofall</translation>
    </message>
    <message>
        <source>Filter of the glossary</source>
        <translation>Filter der Begriffe</translation>
    </message>
    <message>
        <source>Filter terms ...</source>
        <translation>Begriffe filtern ...</translation>
    </message>
    <message>
        <source>These are the definitions that the report prints.</source>
        <translation>Dies sind die Definitionen, die im Bericht stehen (englisch).</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>Keyboard overview</source>
        <translation>Übersicht der Tasten</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>Über das Programm</translation>
    </message>
    <message>
        <source>No term holds these words.</source>
        <translation>Kein Begriff enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Page {name}</source>
        <translation>Seite {name}</translation>
    </message>
    <message>
        <source>Listing the parts</source>
        <translation>Bestandteile auflisten</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Recognizers</source>
        <translation>Erkenner</translation>
    </message>
    <message>
        <source>Calibrations</source>
        <translation>Kalibrierungen</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Zwischenspeicher</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>xfv desktop {version}</source>
        <translation>xfv desktop {version}</translation>
    </message>
    <message>
        <source>Forensic face comparison with explanations that can be checked. Nothing is sent anywhere: the program uses no network unless you ask for a time-stamp.</source>
        <translation>Forensischer Gesichtsvergleich mit Erklärungen, die sich prüfen lassen. Nichts wird irgendwohin gesendet: Das Programm nutzt kein Netz, außer wenn Sie einen Zeitstempel verlangen.</translation>
    </message>
    <message>
        <source>Where your files lie</source>
        <translation>Wo Ihre Dateien liegen</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>Bestandteile und ihre Lizenzen</translation>
    </message>
    <message>
        <source>Recognizers and their licences</source>
        <translation>Erkenner und ihre Lizenzen</translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>Weights file</source>
        <translation>Datei der Gewichte</translation>
    </message>
    <message>
        <source>Choose the weights file</source>
        <translation>Datei der Gewichte wählen</translation>
    </message>
    <message>
        <source>Name of the recognizer</source>
        <translation>Name des Erkenners</translation>
    </message>
    <message>
        <source>made of the architecture when left empty</source>
        <translation>bleibt es leer, nach der Architektur benannt</translation>
    </message>
    <message>
        <source>Licence of the weights</source>
        <translation>Lizenz der Gewichte</translation>
    </message>
    <message>
        <source>e.g. MIT; unknown means research only</source>
        <translation>z. B. MIT; unbekannt heißt: nur Forschung</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>Trainingsdaten</translation>
    </message>
    <message>
        <source>what it was trained on, by whose account; unknown means research only</source>
        <translation>womit trainiert, nach wessen Angabe; unbekannt heißt: nur Forschung</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>recognised from the file when left empty</source>
        <translation>bleibt es leer, aus der Datei erkannt</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Lizenz</translation>
    </message>
    <message>
        <source>&amp;Training data</source>
        <translation>&amp;Trainingsdaten</translation>
    </message>
    <message>
        <source>&amp;Architecture</source>
        <translation>&amp;Architektur</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>PyTorch checkpoints, safetensors and ONNX files. Nothing in a file is ever run; one that asks for it is refused. Every weight must fit the architecture.</source>
        <translation>PyTorch-Checkpoints, safetensors- und ONNX-Dateien. Nichts aus einer Datei wird je ausgeführt; verlangt sie es, wird sie abgelehnt. Jedes Gewicht muss zur Architektur passen.</translation>
    </message>
    <message>
        <source>Import a recognizer</source>
        <translation>Einen Erkenner importieren</translation>
    </message>
    <message>
        <source>Licence and training data are stated: they stand on every report.</source>
        <translation>Lizenz und Trainingsdaten sind angegeben: Sie stehen auf jedem Bericht.</translation>
    </message>
    <message>
        <source>Research only: without licence and training data a casework report is not signed with it.</source>
        <translation>Nur Forschung: Ohne Lizenz und Trainingsdaten wird damit kein Bericht der Fallarbeit unterschrieben.</translation>
    </message>
    <message>
        <source>Importing the recognizer</source>
        <translation>Erkenner importieren</translation>
    </message>
    <message>
        <source>{name} is imported as {id}.</source>
        <translation>{name} ist als {id} importiert.</translation>
    </message>
    <message>
        <source>&amp;Back to the form</source>
        <translation>&amp;Zurück zum Formular</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nichts wurde importiert.</translation>
    </message>
</context>
<context>
    <name>IssuedList</name>
    <message>
        <source>Reports issued from the case</source>
        <translation>Aus dem Fall ausgestellte Berichte</translation>
    </message>
    <message>
        <source>No report was issued yet.</source>
        <translation>Noch kein Bericht wurde ausgestellt.</translation>
    </message>
    <message>
        <source>Issued reports</source>
        <translation>Ausgestellte Berichte</translation>
    </message>
    <message>
        <source>Reading the issued reports</source>
        <translation>Ausgestellte Berichte lesen</translation>
    </message>
</context>
<context>
    <name>ItemFacts</name>
    <message>
        <source>Facts and metadata of the picture</source>
        <translation>Angaben und Metadaten des Bilds</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>SHA-256 at intake</source>
        <translation>SHA-256 bei der Aufnahme</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>Dekodierung</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>Dekodierer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{width} x {height} px</source>
        <translation>{width} x {height} px</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>media type</source>
        <translation>Medientyp</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>Einzelbilder</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>aufgenommen</translation>
    </message>
</context>
<context>
    <name>Landmarks</name>
    <message>
        <source>outer corner of the eye on the picture&apos;s right</source>
        <translation>äußerer Winkel des Auges rechts im Bild</translation>
    </message>
    <message>
        <source>inner corner of the eye on the picture&apos;s right</source>
        <translation>innerer Winkel des Auges rechts im Bild</translation>
    </message>
    <message>
        <source>outer corner of the eye on the picture&apos;s left</source>
        <translation>äußerer Winkel des Auges links im Bild</translation>
    </message>
    <message>
        <source>inner corner of the eye on the picture&apos;s left</source>
        <translation>innerer Winkel des Auges links im Bild</translation>
    </message>
    <message>
        <source>base of the nose, between the nostrils</source>
        <translation>Nasenansatz zwischen den Nasenlöchern</translation>
    </message>
    <message>
        <source>centre of the eye on the picture&apos;s left</source>
        <translation>Mitte des Auges links im Bild</translation>
    </message>
    <message>
        <source>centre of the eye on the picture&apos;s right</source>
        <translation>Mitte des Auges rechts im Bild</translation>
    </message>
    <message>
        <source>tip of the nose</source>
        <translation>Nasenspitze</translation>
    </message>
    <message>
        <source>corner of the mouth on the picture&apos;s left</source>
        <translation>Mundwinkel links im Bild</translation>
    </message>
    <message>
        <source>corner of the mouth on the picture&apos;s right</source>
        <translation>Mundwinkel rechts im Bild</translation>
    </message>
    <message>
        <source>All five points are placed. Drag a point to adjust it.</source>
        <translation>Alle fünf Punkte sind gesetzt. Zum Anpassen einen Punkt ziehen.</translation>
    </message>
    <message>
        <source>Point {number} of 5: click the {point}.</source>
        <translation>Punkt {number} von 5 anklicken: {point}.</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Loading the engines</source>
        <translation>Rechenwerke laden</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Opening the case</source>
        <translation>Fall öffnen</translation>
    </message>
    <message>
        <source>Preparing the demo case</source>
        <translation>Demofall vorbereiten</translation>
    </message>
    <message>
        <source>Creating the case</source>
        <translation>Fall anlegen</translation>
    </message>
    <message>
        <source>Closing the case</source>
        <translation>Fall schließen</translation>
    </message>
    <message>
        <source>Taking in pictures</source>
        <translation>Bilder aufnehmen</translation>
    </message>
    <message>
        <source>Reading the pictures</source>
        <translation>Bilder lesen</translation>
    </message>
    <message>
        <source>Reading the comparisons</source>
        <translation>Vergleiche lesen</translation>
    </message>
    <message>
        <source>{act}: this cannot be undone, it is on record.</source>
        <translation>{act}: nicht rückgängig zu machen, es ist festgehalten.</translation>
    </message>
    <message>
        <source>Record a new opinion: it supersedes the earlier one, and both stay.</source>
        <translation>Eine neue Bewertung festhalten: Sie ersetzt die frühere, und beide bleiben.</translation>
    </message>
    <message>
        <source>Recording an opinion</source>
        <translation>Bewertung festhalten</translation>
    </message>
    <message>
        <source>Sign a new report; the earlier one stays.</source>
        <translation>Einen neuen Bericht unterschreiben; der frühere bleibt.</translation>
    </message>
    <message>
        <source>Signing a report</source>
        <translation>Bericht unterschreiben</translation>
    </message>
    <message>
        <source>Reading a comparison</source>
        <translation>Vergleich lesen</translation>
    </message>
    <message>
        <source>Reading the model cards</source>
        <translation>Modellkarten lesen</translation>
    </message>
    <message>
        <source>Looking for queues</source>
        <translation>Warteschlangen suchen</translation>
    </message>
    <message numerus="yes">
        <source>A queue of comparisons is not finished: %n pair(s) are open.</source>
        <translation>
            <numerusform>Eine Warteschlange von Vergleichen ist nicht fertig: %n Paar ist offen.</numerusform>
            <numerusform>Eine Warteschlange von Vergleichen ist nicht fertig: %n Paare sind offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume it on the Matrix page.</source>
        <translation>Auf der Seite Matrix fortsetzen.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) taken in.</source>
        <translation>
            <numerusform>%n Bild aufgenommen.</numerusform>
            <numerusform>%n Bilder aufgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} already in the case: the same bytes, recognised by their hash.</source>
        <translation>{count} schon im Fall: dieselben Bytes, am Hash erkannt.</translation>
    </message>
    <message>
        <source>Pictures taken in stay in the case; leave them out of comparisons.</source>
        <translation>Aufgenommene Bilder bleiben im Fall; sie lassen sich aus Vergleichen weglassen.</translation>
    </message>
</context>
<context>
    <name>LineStyle</name>
    <message>
        <source>solid line</source>
        <translation>durchgezogene Linie</translation>
    </message>
    <message>
        <source>dashed line</source>
        <translation>gestrichelte Linie</translation>
    </message>
    <message>
        <source>dotted line</source>
        <translation>gepunktete Linie</translation>
    </message>
    <message>
        <source>line of dashes and dots</source>
        <translation>Linie aus Strichen und Punkten</translation>
    </message>
    <message>
        <source>line of dashes and two dots</source>
        <translation>Linie aus Strichen und je zwei Punkten</translation>
    </message>
    <message>
        <source>circles</source>
        <translation>Kreise</translation>
    </message>
    <message>
        <source>squares</source>
        <translation>Quadrate</translation>
    </message>
    <message>
        <source>triangles</source>
        <translation>Dreiecke</translation>
    </message>
    <message>
        <source>triangles pointing up</source>
        <translation>Dreiecke, Spitze oben</translation>
    </message>
    <message>
        <source>diamonds</source>
        <translation>Rauten</translation>
    </message>
    <message>
        <source>crosses</source>
        <translation>Kreuze</translation>
    </message>
    <message>
        <source>plus signs</source>
        <translation>Pluszeichen</translation>
    </message>
    <message>
        <source>pentagons</source>
        <translation>Fünfecke</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Synthetic heads rendered by this project; they belong to nobody.</source>
        <translation>Künstliche Köpfe, von diesem Projekt errechnet; sie gehören niemandem.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Fall</translation>
    </message>
    <message>
        <source>&amp;New case ...</source>
        <translation>&amp;Neuer Fall ...</translation>
    </message>
    <message>
        <source>&amp;Open case ...</source>
        <translation>Fall &amp;öffnen ...</translation>
    </message>
    <message>
        <source>Open the &amp;demo case</source>
        <translation>&amp;Demofall öffnen</translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation>Fall &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Work</source>
        <translation>&amp;Arbeit</translation>
    </message>
    <message>
        <source>&amp;Add pictures ...</source>
        <translation>Bilder &amp;aufnehmen ...</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Explain</source>
        <translation>&amp;Erklären</translation>
    </message>
    <message>
        <source>C&amp;ancel work</source>
        <translation>Arbeit a&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>Toggle &amp;dark theme</source>
        <translation>Helle oder &amp;dunkle Darstellung</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Help page</source>
        <translation>&amp;Hilfeseite</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>&amp;Keyboard overview</source>
        <translation>Übersicht der &amp;Tasten</translation>
    </message>
    <message>
        <source>Guided &amp;tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Ü&amp;ber</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Kein Fall ist geöffnet</translation>
    </message>
    <message>
        <source>Naming the examiner</source>
        <translation>Angabe des Namens</translation>
    </message>
    <message>
        <source>Examiner: {name}</source>
        <translation>Bearbeitung: {name}</translation>
    </message>
    <message>
        <source>Name the examiner ...</source>
        <translation>Bearbeitende Person angeben ...</translation>
    </message>
    <message>
        <source>The language changes as soon as the present work is done.</source>
        <translation>Die Sprache wechselt, sobald die laufende Arbeit beendet ist.</translation>
    </message>
    <message>
        <source>No case is open for these pictures.</source>
        <translation>Für diese Bilder ist kein Fall geöffnet.</translation>
    </message>
    <message>
        <source>Open or create a case first, then drop the pictures again.</source>
        <translation>Zuerst einen Fall öffnen oder anlegen, dann die Bilder noch einmal ablegen.</translation>
    </message>
</context>
<context>
    <name>MapCell</name>
    <message>
        <source>Show {name} in full</source>
        <translation>{name} groß zeigen</translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <source>Map of the probe</source>
        <translation>Karte der Probe</translation>
    </message>
    <message>
        <source>Map of the reference</source>
        <translation>Karte der Referenz</translation>
    </message>
    <message>
        <source>Colour scale of the probe</source>
        <translation>Farbskala der Probe</translation>
    </message>
    <message>
        <source>Colour scale of the reference</source>
        <translation>Farbskala der Referenz</translation>
    </message>
    <message>
        <source>Reading maps</source>
        <translation>Karten lesen</translation>
    </message>
    <message>
        <source>Reading the pictures</source>
        <translation>Bilder lesen</translation>
    </message>
    <message>
        <source>Drawing maps</source>
        <translation>Karten zeichnen</translation>
    </message>
    <message>
        <source>Map off: the pictures are shown without it.</source>
        <translation>Karte aus: Die Bilder werden ohne sie gezeigt.</translation>
    </message>
    <message>
        <source>{method} has no {polarity} map.</source>
        <translation>{method} hat keine Karte der Polarität {polarity}.</translation>
    </message>
    <message>
        <source>one scale for both</source>
        <translation>eine Skala für beide</translation>
    </message>
    <message>
        <source>own scales</source>
        <translation>eigene Skalen</translation>
    </message>
    <message>
        <source>opacity {share} %</source>
        <translation>Deckkraft {share} %</translation>
    </message>
    <message>
        <source>What this model used, not evidence of identity.</source>
        <translation>Was dieses Modell genutzt hat, kein Identitätsbeweis.</translation>
    </message>
    <message>
        <source>raw map</source>
        <translation>Rohkarte</translation>
    </message>
    <message>
        <source>display {smoothing}</source>
        <translation>Anzeige {smoothing}</translation>
    </message>
    <message>
        <source>strongest {share} % of the attribution (area: {areas})</source>
        <translation>stärkste {share} % der Attribution (Fläche: {areas})</translation>
    </message>
    <message>
        <source>contours at 1/4, 1/2, 3/4 of the scale</source>
        <translation>Konturen bei 1/4, 1/2, 3/4 der Skala</translation>
    </message>
    <message>
        <source>too grainy for all contours, choose a smoothing</source>
        <translation>zu körnig für alle Konturen, eine Glättung wählen</translation>
    </message>
    <message>
        <source>{side}  {value} at {x}, {y}</source>
        <translation>{side}  {value} bei {x}, {y}</translation>
    </message>
</context>
<context>
    <name>MapTools</name>
    <message>
        <source>Shown on</source>
        <translation>Gezeigt auf</translation>
    </message>
    <message>
        <source>&amp;Crop</source>
        <translation>&amp;Schnitt</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Opacity of the map in percent</source>
        <translation>Deckkraft der Karte in Prozent</translation>
    </message>
    <message>
        <source>Top share of the attribution in percent</source>
        <translation>Stärkster Anteil der Attribution in Prozent</translation>
    </message>
    <message>
        <source>Show only the strongest pixels that together hold this share.</source>
        <translation>Nur die stärksten Pixel zeigen, die zusammen diesen Anteil tragen.</translation>
    </message>
    <message>
        <source>contours</source>
        <translation>Konturen</translation>
    </message>
    <message>
        <source>Contours of the map</source>
        <translation>Konturen der Karte</translation>
    </message>
    <message>
        <source>Lines at 1/4, 1/2 and 3/4 of the end of the colour scale.</source>
        <translation>Linien bei 1/4, 1/2 und 3/4 des Endes der Farbskala.</translation>
    </message>
    <message>
        <source>Display smoothing</source>
        <translation>Glättung der Anzeige</translation>
    </message>
    <message>
        <source>Colour scale</source>
        <translation>Farbskala</translation>
    </message>
    <message>
        <source>scale per map</source>
        <translation>Skala je Karte</translation>
    </message>
    <message>
        <source>shared scale</source>
        <translation>gemeinsame Skala</translation>
    </message>
    <message>
        <source>smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>top {share} %</source>
        <translation>oberste {share} %</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Shift and the arrow keys move a cursor over both pictures.</source>
        <translation>Umschalt und Pfeiltasten bewegen einen Zeiger über beide Bilder.</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>not compared yet</source>
        <translation>noch nicht verglichen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>verschlossen</translation>
    </message>
    <message>
        <source>Compared; closed until your own opinion is recorded.</source>
        <translation>Verglichen; verschlossen, bis Ihre eigene Bewertung festgehalten ist.</translation>
    </message>
    <message>
        <source>comparison score {score}, decision {decision}</source>
        <translation>Vergleichswert {score}, Entscheidung {decision}</translation>
    </message>
</context>
<context>
    <name>MatrixPage</name>
    <message>
        <source>Queue shown</source>
        <translation>Gezeigte Warteschlange</translation>
    </message>
    <message>
        <source>&amp;New queue ...</source>
        <translation>&amp;Neue Warteschlange ...</translation>
    </message>
    <message>
        <source>E&amp;xport CSV ...</source>
        <translation>CSV e&amp;xportieren ...</translation>
    </message>
    <message>
        <source>Only what is open to you</source>
        <translation>Nur was Ihnen offensteht</translation>
    </message>
    <message>
        <source>Matrix of comparisons</source>
        <translation>Matrix der Vergleiche</translation>
    </message>
    <message>
        <source>List of comparisons</source>
        <translation>Liste der Vergleiche</translation>
    </message>
    <message>
        <source>&amp;Open this comparison</source>
        <translation>Diesen Vergleich ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Filter names and problems ...</source>
        <translation>Namen und Probleme filtern ...</translation>
    </message>
    <message>
        <source>Filter of the pairs</source>
        <translation>Filter der Paare</translation>
    </message>
    <message>
        <source>Outcomes shown</source>
        <translation>Gezeigte Ergebnisse</translation>
    </message>
    <message>
        <source>every outcome</source>
        <translation>jedes Ergebnis</translation>
    </message>
    <message>
        <source>&amp;highest score first</source>
        <translation>&amp;höchster Wert zuerst</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Filtering by outcome</source>
        <translation>Nach Ergebnis filtern</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Kein Fall ist geöffnet</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>Zuerst einen Fall öffnen.</translation>
    </message>
    <message>
        <source>Go to &amp;cases</source>
        <translation>Zu den &amp;Fällen</translation>
    </message>
    <message>
        <source>A matrix needs probes and references.</source>
        <translation>Eine Matrix braucht Proben und Referenzen.</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>Go to &amp;evidence</source>
        <translation>Zum &amp;Bildmaterial</translation>
    </message>
    <message>
        <source>Reading the matrix</source>
        <translation>Matrix lesen</translation>
    </message>
    <message>
        <source>Compare many probes with many references at once; it can be paused.</source>
        <translation>Viele Proben auf einmal mit vielen Referenzen vergleichen; das lässt sich anhalten.</translation>
    </message>
    <message>
        <source>Nothing compared yet</source>
        <translation>Noch nichts verglichen</translation>
    </message>
    <message>
        <source>All comparisons of the case</source>
        <translation>Alle Vergleiche des Falls</translation>
    </message>
    <message>
        <source>Queue of {time} UTC: {count} pairs</source>
        <translation>Warteschlange vom {time} UTC: {count} Paare</translation>
    </message>
    <message>
        <source>{shown} of {total} pairs</source>
        <translation>{shown} von {total} Paaren</translation>
    </message>
    <message>
        <source>The matrix was not read.</source>
        <translation>Die Matrix wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>&amp;Read it</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>Export the matrix</source>
        <translation>Matrix exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Exporting the matrix</source>
        <translation>Matrix exportieren</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>Geschrieben nach {path}.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>MethodPicker</name>
    <message>
        <source>Methods of the explanation</source>
        <translation>Verfahren der Erklärung</translation>
    </message>
    <message>
        <source>Attribution methods</source>
        <translation>Attributionsverfahren</translation>
    </message>
    <message>
        <source>Method and its options</source>
        <translation>Verfahren und seine Optionen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Keep for later</source>
        <translation>Für später &amp;merken</translation>
    </message>
    <message>
        <source>&amp;Explain with these</source>
        <translation>Hiermit &amp;erklären</translation>
    </message>
    <message>
        <source>Check the methods to explain with. Maps of several methods can agree.</source>
        <translation>Die Verfahren ankreuzen. Karten mehrerer Verfahren können einig sein.</translation>
    </message>
    <message>
        <source>Reading the method cards ...</source>
        <translation>Verfahrenskarten werden gelesen ...</translation>
    </message>
    <message>
        <source>Reading the method cards</source>
        <translation>Verfahrenskarten lesen</translation>
    </message>
    <message>
        <source>{family}. {paper}</source>
        <translation>{family}. {paper}</translation>
    </message>
    <message>
        <source>This method leaves no choice.</source>
        <translation>Dieses Verfahren lässt keine Wahl.</translation>
    </message>
    <message>
        <source>{value} (usual)</source>
        <translation>{value} (üblich)</translation>
    </message>
    <message>
        <source>Reading a method card</source>
        <translation>Verfahrenskarte lesen</translation>
    </message>
    <message>
        <source>Cost: {cost}.

Limitation: {limitation}

Polarity: {polarity}.</source>
        <translation>Aufwand: {cost}.

Grenze: {limitation}

Polarität: {polarity}.</translation>
    </message>
    <message>
        <source>No method is checked.</source>
        <translation>Kein Verfahren ist angekreuzt.</translation>
    </message>
    <message>
        <source>Chosen: {methods}</source>
        <translation>Gewählt: {methods}</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Car&amp;d</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>&amp;Calibrations</source>
        <translation>Ka&amp;librierungen</translation>
    </message>
    <message>
        <source>Cali&amp;brate ...</source>
        <translation>Kali&amp;brieren ...</translation>
    </message>
    <message>
        <source>&amp;Import ...</source>
        <translation>&amp;Importieren ...</translation>
    </message>
    <message>
        <source>Recognizers</source>
        <translation>Erkenner</translation>
    </message>
    <message>
        <source>The model cards are being read ...</source>
        <translation>Die Modellkarten werden gelesen ...</translation>
    </message>
    <message>
        <source>&amp;Use for comparisons</source>
        <translation>Für &amp;Vergleiche nehmen</translation>
    </message>
    <message>
        <source>Makes it the recognizer of the settings</source>
        <translation>Macht ihn zum Erkenner der Einstellungen</translation>
    </message>
    <message>
        <source>research only</source>
        <translation>nur Forschung</translation>
    </message>
    <message>
        <source>casework</source>
        <translation>Fallarbeit</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>Casework reports may be signed with it.</source>
        <translation>Berichte der Fallarbeit dürfen damit unterschrieben werden.</translation>
    </message>
    <message>
        <source>Research only: a casework report with it takes an override that is logged.</source>
        <translation>Nur Forschung: Ein Bericht der Fallarbeit verlangt damit eine Ausnahme, die protokolliert wird.</translation>
    </message>
    <message>
        <source>Looking for score sets</source>
        <translation>Wertesätze suchen</translation>
    </message>
    <message>
        <source>Not calibrated: no thresholds at error rates, no likelihood ratios.</source>
        <translation>Nicht kalibriert: keine Schwellen zu Fehlerraten, keine Likelihood-Quotienten.</translation>
    </message>
    <message>
        <source>Calibrated on {name} ({date}).</source>
        <translation>Kalibriert an {name} ({date}).</translation>
    </message>
    <message>
        <source>EER {rate} at the threshold {value}.</source>
        <translation>EER {rate} bei der Schwelle {value}.</translation>
    </message>
    <message>
        <source>black box: scores, and methods that need no gradients</source>
        <translation>Black Box: Werte und Verfahren, die keine Gradienten brauchen</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>Trainingsdaten</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Weights SHA-256</source>
        <translation>SHA-256 der Gewichte</translation>
    </message>
    <message>
        <source>Source file SHA-256</source>
        <translation>SHA-256 der Quelldatei</translation>
    </message>
</context>
<context>
    <name>MultiplesPanel</name>
    <message>
        <source>Maps of all methods</source>
        <translation>Karten aller Verfahren</translation>
    </message>
    <message>
        <source>Reading all maps</source>
        <translation>Alle Karten lesen</translation>
    </message>
    <message>
        <source>no such map</source>
        <translation>keine solche Karte</translation>
    </message>
    <message>
        <source>to {ends}</source>
        <translation>bis {ends}</translation>
    </message>
    <message>
        <source>Maps off: the pictures are shown without them.</source>
        <translation>Karten aus: Die Bilder werden ohne sie gezeigt.</translation>
    </message>
    <message>
        <source>raw maps</source>
        <translation>Rohkarten</translation>
    </message>
    <message>
        <source>display {smoothing}</source>
        <translation>Anzeige {smoothing}</translation>
    </message>
    <message>
        <source>one scale for all maps</source>
        <translation>eine Skala für alle Karten</translation>
    </message>
    <message>
        <source>each map on its own scale</source>
        <translation>jede Karte auf eigener Skala</translation>
    </message>
    <message>
        <source>All methods, {polarity}; {smoothing}; {scale} (its end beside the name); opacity {opacity} %. What this model used, not evidence of identity.</source>
        <translation>Alle Verfahren, {polarity}; {smoothing}; {scale} (ihr Ende beim Namen); Deckkraft {opacity} %. Was dieses Modell genutzt hat, kein Identitätsbeweis.</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>{utc} ({time} local, UTC{offset})</source>
        <translation>{utc} ({time} Ortszeit, UTC{offset})</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} Byte</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>form of a date, as Qt writes it</comment>
        <translation>dd.MM.yyyy</translation>
    </message>
</context>
<context>
    <name>OpinionForm</name>
    <message>
        <source>Level of the opinion</source>
        <translation>Stufe der Bewertung</translation>
    </message>
    <message>
        <source>Reasons of the opinion</source>
        <translation>Gründe der Bewertung</translation>
    </message>
    <message>
        <source>What in the pictures supports this opinion?</source>
        <translation>Was in den Bildern stützt diese Bewertung?</translation>
    </message>
    <message>
        <source>&amp;Keep opinion</source>
        <translation>&amp;Bewertung festhalten</translation>
    </message>
    <message>
        <source>Opinion of the examiner</source>
        <translation>Bewertung der bearbeitenden Person</translation>
    </message>
    <message>
        <source>Choose a level ...</source>
        <translation>Stufe wählen ...</translation>
    </message>
    <message>
        <source>Scale: {name}</source>
        <translation>Skala: {name}</translation>
    </message>
    <message>
        <source>Reading the opinions</source>
        <translation>Bewertungen lesen</translation>
    </message>
    <message>
        <source>(supersedes an earlier one)</source>
        <translation>(ersetzt eine frühere)</translation>
    </message>
    <message>
        <source>No opinion recorded yet.</source>
        <translation>Noch keine Bewertung festgehalten.</translation>
    </message>
    <message>
        <source>No level is chosen.</source>
        <translation>Keine Stufe ist gewählt.</translation>
    </message>
    <message>
        <source>Choose a level of the scale first.</source>
        <translation>Zuerst eine Stufe der Skala wählen.</translation>
    </message>
    <message>
        <source>Recording an opinion</source>
        <translation>Bewertung festhalten</translation>
    </message>
    <message>
        <source>Recording the opinion</source>
        <translation>Bewertung festhalten</translation>
    </message>
    <message>
        <source>The opinion is recorded.</source>
        <translation>Die Bewertung ist festgehalten.</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>{name}: {line}; area {area}.</source>
        <translation>{name}: {line}; Fläche {area}.</translation>
    </message>
    <message>
        <source>Beats its null.</source>
        <translation>Besser als sein Nullvergleich.</translation>
    </message>
    <message>
        <source>Does NOT beat its null.</source>
        <translation>NICHT besser als sein Nullvergleich.</translation>
    </message>
    <message>
        <source>null, 5 % to 95 %</source>
        <translation>Nullvergleich, 5 % bis 95 %</translation>
    </message>
    <message>
        <source>Grey band: the middle 90 % of smoothed random rankings, which know nothing of this comparison.</source>
        <translation>Graues Band: die mittleren 90 % geglätteter Zufallsrangfolgen, die nichts von diesem Vergleich wissen.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Audit</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bildmaterial</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Betrachter</translation>
    </message>
</context>
<context>
    <name>PairView</name>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>&amp;Bild</translation>
    </message>
    <message>
        <source>&amp;Aligned crop</source>
        <translation>&amp;Ausgerichteter Ausschnitt</translation>
    </message>
    <message>
        <source>Open in the viewer</source>
        <translation>Im Betrachter öffnen</translation>
    </message>
    <message>
        <source>Side by side at full size, or over each other as a viewing aid</source>
        <translation>Nebeneinander in voller Größe oder übereinander als Sehhilfe</translation>
    </message>
    <message>
        <source>Picture of the {side}</source>
        <translation>Bild: {side}</translation>
    </message>
    <message>
        <source>Reading a picture</source>
        <translation>Bild lesen</translation>
    </message>
    <message>
        <source>{width} x {height} px, face: {choice}</source>
        <translation>{width} x {height} px, Gesicht: {choice}</translation>
    </message>
    <message>
        <source>{width} x {height} px, SHA-256 {sha256}...</source>
        <translation>{width} x {height} px, SHA-256 {sha256}...</translation>
    </message>
</context>
<context>
    <name>PairsModel</name>
    <message>
        <source>Probe</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>log10 LR</source>
        <translation>log10 LQ</translation>
    </message>
    <message>
        <source>Recognizer</source>
        <translation>Erkenner</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Preview of the report</source>
        <translation>Vorschau des Berichts</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Breite einpassen</translation>
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
        <source>Unsigned preview, {count} pages</source>
        <translation>Vorschau ohne Unterschrift, {count} Seiten</translation>
    </message>
</context>
<context>
    <name>PictureChooser</name>
    <message>
        <source>Ctrl and Shift choose several; Ctrl+A all that are listed</source>
        <translation>Strg und Umschalt wählen mehrere; Strg+A alle aufgeführten</translation>
    </message>
    <message>
        <source>Search ...</source>
        <translation>Suchen ...</translation>
    </message>
    <message>
        <source>Search in: {list}</source>
        <translation>Suchen in: {list}</translation>
    </message>
</context>
<context>
    <name>QueueBar</name>
    <message>
        <source>Progress of the queue</source>
        <translation>Fortschritt der Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Stops at the next step; what is compared stays, and it can go on later</source>
        <translation>Hält beim nächsten Schritt; Verglichenes bleibt, und es kann später weitergehen</translation>
    </message>
    <message>
        <source>&amp;Try failed pairs again</source>
        <translation>&amp;Gescheiterte Paare wiederholen</translation>
    </message>
    <message>
        <source>&amp;Give up the rest</source>
        <translation>&amp;Rest aufgeben</translation>
    </message>
    <message>
        <source>Cannot be undone; what is compared stays in the case</source>
        <translation>Nicht rückgängig zu machen; Verglichenes bleibt im Fall</translation>
    </message>
    <message>
        <source>&amp;Run the queue</source>
        <translation>&amp;Warteschlange starten</translation>
    </message>
    <message>
        <source>{done} of {total} pairs compared, {failed} failed, {left} open.</source>
        <translation>{done} von {total} Paaren verglichen, {failed} gescheitert, {left} offen.</translation>
    </message>
    <message>
        <source>Running.</source>
        <translation>Läuft.</translation>
    </message>
    <message>
        <source>Given up: the rest will not be compared.</source>
        <translation>Aufgegeben: Der Rest wird nicht verglichen.</translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>Paused. Nothing is done twice when it goes on.</source>
        <translation>Angehalten. Beim Fortsetzen wird nichts doppelt getan.</translation>
    </message>
</context>
<context>
    <name>QueueForm</name>
    <message>
        <source>Probes</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referenzen</translation>
    </message>
    <message>
        <source>Recognizer</source>
        <translation>Erkenner</translation>
    </message>
    <message>
        <source>Operating point of the threshold</source>
        <translation>Arbeitspunkt der Schwelle</translation>
    </message>
    <message>
        <source>threshold as in the settings</source>
        <translation>Schwelle wie eingestellt</translation>
    </message>
    <message>
        <source>threshold at FMR {rate}</source>
        <translation>Schwelle bei FMR {rate}</translation>
    </message>
    <message>
        <source>threshold at the EER</source>
        <translation>Schwelle bei der EER</translation>
    </message>
    <message>
        <source>Face where none was chosen by hand</source>
        <translation>Gesicht, wo keines von Hand gewählt ist</translation>
    </message>
    <message>
        <source>the only face</source>
        <translation>das einzige Gesicht</translation>
    </message>
    <message>
        <source>largest face</source>
        <translation>größtes Gesicht</translation>
    </message>
    <message>
        <source>central face</source>
        <translation>mittleres Gesicht</translation>
    </message>
    <message>
        <source>already an aligned crop</source>
        <translation>schon ein ausgerichteter Ausschnitt</translation>
    </message>
    <message>
        <source>Compare &amp;all</source>
        <translation>&amp;Alle vergleichen</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>{probes} x {references}: {pairs} comparisons. A picture never meets itself.</source>
        <translation>{probes} x {references}: {pairs} Vergleiche. Kein Bild trifft auf sich selbst.</translation>
    </message>
</context>
<context>
    <name>QueueRunner</name>
    <message>
        <source>Queueing comparisons</source>
        <translation>Vergleiche einreihen</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>A queue is running already.</source>
        <translation>Es läuft schon eine Warteschlange.</translation>
    </message>
    <message>
        <source>Pause it first, or wait for its end.</source>
        <translation>Sie zuerst anhalten oder ihr Ende abwarten.</translation>
    </message>
    <message>
        <source>Comparing a queue</source>
        <translation>Warteschlange vergleichen</translation>
    </message>
    <message>
        <source>Giving up a queue</source>
        <translation>Warteschlange aufgeben</translation>
    </message>
    <message>
        <source>The queue is finished: {done} compared, {failed} failed.</source>
        <translation>Die Warteschlange ist fertig: {done} verglichen, {failed} gescheitert.</translation>
    </message>
    <message>
        <source>The queue is paused; what is compared is kept.</source>
        <translation>Die Warteschlange ist angehalten; Verglichenes bleibt.</translation>
    </message>
    <message>
        <source>Resume goes on, also after a restart.</source>
        <translation>Fortsetzen macht weiter, auch nach einem Neustart.</translation>
    </message>
    <message>
        <source>The rest of the queue is given up; this is recorded.</source>
        <translation>Der Rest der Warteschlange ist aufgegeben; das ist festgehalten.</translation>
    </message>
</context>
<context>
    <name>ReceiptTabs</name>
    <message>
        <source>Beside the maps</source>
        <translation>Neben den Karten</translation>
    </message>
    <message>
        <source>Cu&amp;rves</source>
        <translation>Ku&amp;rven</translation>
    </message>
    <message>
        <source>Fait&amp;hfulness</source>
        <translation>Modell&amp;treue</translation>
    </message>
    <message>
        <source>S&amp;anity</source>
        <translation>&amp;Plausibilität</translation>
    </message>
    <message>
        <source>Agreemen&amp;t</source>
        <translation>Eini&amp;gkeit</translation>
    </message>
    <message>
        <source>Regio&amp;ns</source>
        <translation>Regio&amp;nen</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Breit</translation>
    </message>
    <message>
        <source>Give this side the whole width; curves then show both pictures.</source>
        <translation>Dieser Seite die ganze Breite geben; Kurven zeigen dann beide Bilder.</translation>
    </message>
</context>
<context>
    <name>ReceiptTile</name>
    <message>
        <source>{more}. Press for details.</source>
        <translation>{more}. Drücken für Einzelheiten.</translation>
    </message>
</context>
<context>
    <name>ReceiptTiles</name>
    <message>
        <source>Receipts of the map</source>
        <translation>Belege der Karte</translation>
    </message>
    <message>
        <source>Faithfulness</source>
        <translation>Modelltreue</translation>
    </message>
    <message>
        <source>Sanity</source>
        <translation>Plausibilität</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Einigkeit</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
</context>
<context>
    <name>RecentCases</name>
    <message>
        <source>Recent cases</source>
        <translation>Letzte Fälle</translation>
    </message>
    <message>
        <source>Looking for the recent cases</source>
        <translation>Letzte Fälle suchen</translation>
    </message>
    <message>
        <source>{name} (missing)</source>
        <translation>{name} (fehlt)</translation>
    </message>
    <message>
        <source>There is no case in this folder any more; Delete removes the line.</source>
        <translation>In diesem Ordner ist kein Fall mehr; Entf entfernt die Zeile.</translation>
    </message>
</context>
<context>
    <name>RegionDetail</name>
    <message>
        <source>Regions of</source>
        <translation>Regionen von</translation>
    </message>
    <message>
        <source>Prob&amp;e</source>
        <translation>Prob&amp;e</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>Re&amp;ferenz</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>{name}, signed map of the {side}: what lies where.</source>
        <translation>{name}, Karte mit Vorzeichen, {side}: was wo liegt.</translation>
    </message>
    <message>
        <source>A heading sorts. Large regions gather more; &apos;{times} area&apos; takes their size out.</source>
        <translation>Eine Überschrift sortiert. Große Regionen sammeln mehr; „{times} Fläche“ rechnet ihre Größe heraus.</translation>
    </message>
</context>
<context>
    <name>RegionTable</name>
    <message>
        <source>{times} area</source>
        <translation>{times} Fläche</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Part of the aligned crop, from a fixed atlas</source>
        <translation>Teil des ausgerichteten Ausschnitts nach festem Atlas</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Share of the crop&apos;s pixels</source>
        <translation>Anteil an den Pixeln des Ausschnitts</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Share of the map&apos;s similarity (positive attribution)</source>
        <translation>Anteil an der Ähnlichkeit der Karte (positive Attribution)</translation>
    </message>
    <message>
        <source>Concentration: share of the similarity over share of the area; 1 is even</source>
        <translation>Konzentration: Anteil der Ähnlichkeit durch Anteil der Fläche; 1 ist gleichmäßig</translation>
    </message>
    <message>
        <source>Dissimilarity</source>
        <translation>Unähnlichkeit</translation>
    </message>
    <message>
        <source>Share of the map&apos;s dissimilarity (negative attribution)</source>
        <translation>Anteil an der Unähnlichkeit der Karte (negative Attribution)</translation>
    </message>
    <message>
        <source>Concentration: share of the dissimilarity over share of the area; 1 is even</source>
        <translation>Konzentration: Anteil der Unähnlichkeit durch Anteil der Fläche; 1 ist gleichmäßig</translation>
    </message>
    <message>
        <source>Attribution on the regions of the face</source>
        <translation>Attribution auf den Regionen des Gesichts</translation>
    </message>
    <message>
        <source>{region}: {area} % of the crop&apos;s area, {positive} % of the similarity ({denser} times its area) and {negative} % of the dissimilarity ({other} times its area).</source>
        <translation>{region}: {area} % der Fläche des Ausschnitts, {positive} % der Ähnlichkeit ({denser}-mal seine Fläche) und {negative} % der Unähnlichkeit ({other}-mal seine Fläche).</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Comparison reported on</source>
        <translation>Vergleich des Berichts</translation>
    </message>
    <message>
        <source>&amp;Renew preview</source>
        <translation>Vorschau e&amp;rneuern</translation>
    </message>
    <message>
        <source>Open a case to report on; a signed report can be verified without one.</source>
        <translation>Für einen Bericht einen Fall öffnen; ein unterschriebener Bericht lässt sich ohne prüfen.</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Kein Fall ist geöffnet</translation>
    </message>
    <message>
        <source>Go to &amp;cases</source>
        <translation>Zu den &amp;Fällen</translation>
    </message>
    <message>
        <source>Nothing to report yet</source>
        <translation>Noch nichts zu berichten</translation>
    </message>
    <message>
        <source>A report tells of one comparison.</source>
        <translation>Ein Bericht handelt von einem Vergleich.</translation>
    </message>
    <message>
        <source>Go to &amp;comparison</source>
        <translation>Zum &amp;Vergleich</translation>
    </message>
    <message>
        <source>Laying out the report</source>
        <translation>Bericht setzen</translation>
    </message>
    <message>
        <source>The preview was not made.</source>
        <translation>Die Vorschau wurde nicht erstellt.</translation>
    </message>
    <message>
        <source>&amp;Preview again</source>
        <translation>Neue &amp;Vorschau</translation>
    </message>
</context>
<context>
    <name>ResultBoxes</name>
    <message>
        <source>Comparison score</source>
        <translation>Vergleichswert</translation>
    </message>
    <message>
        <source>Decision of the system</source>
        <translation>Entscheidung des Systems</translation>
    </message>
    <message>
        <source>Likelihood ratio (log10)</source>
        <translation>Likelihood-Quotient (log10)</translation>
    </message>
    <message>
        <source>Suitability of the face samples</source>
        <translation>Eignung der Gesichtsaufnahmen</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>{recognizer}, {device} ({name}), seed {seed}, {time}, {examiner}.</source>
        <translation>{recognizer}, {device} ({name}), Startwert {seed}, {time}, {examiner}.</translation>
    </message>
    <message>
        <source>Model SHA-256 {sha256}...; licence: {licence}.</source>
        <translation>Modell SHA-256 {sha256}...; Lizenz: {licence}.</translation>
    </message>
    <message>
        <source>Model SHA-256 {sha256}...; licence: {licence}; research only.</source>
        <translation>Modell SHA-256 {sha256}...; Lizenz: {licence}; nur Forschung.</translation>
    </message>
    <message>
        <source>Trained on: {data}</source>
        <translation>Trainiert mit: {data}</translation>
    </message>
    <message>
        <source>{metric} in [{low}, {high}]; {direction}.</source>
        <translation>{metric} in [{low}, {high}]; {direction}.</translation>
    </message>
    <message numerus="yes">
        <source>Spread {low} to {high}: the central 95 % of %n draw(s) with moved landmarks.</source>
        <translation>
            <numerusform>Streuung {low} bis {high}: die mittleren 95 % von %n Ziehung mit verschobenen Punkten.</numerusform>
            <numerusform>Streuung {low} bis {high}: die mittleren 95 % von %n Ziehungen mit verschobenen Punkten.</numerusform>
        </translation>
    </message>
    <message>
        <source>not reportable</source>
        <translation>nicht berichtsfähig</translation>
    </message>
    <message>
        <source>Bounds {low} and {high}.</source>
        <translation>Grenzen {low} und {high}.</translation>
    </message>
    <message>
        <source>In words: {words}.</source>
        <translation>In Worten: {words}.</translation>
    </message>
</context>
<context>
    <name>SamplePicker</name>
    <message>
        <source>Picture of the {side}</source>
        <translation>Bild: {side}</translation>
    </message>
    <message>
        <source>frame </source>
        <translation>Bild </translation>
    </message>
    <message>
        <source>Frame of the {side}</source>
        <translation>Einzelbild: {side}</translation>
    </message>
    <message>
        <source>Face of the {side}</source>
        <translation>Gesicht: {side}</translation>
    </message>
    <message>
        <source>&amp;Probe</source>
        <translation>&amp;Probe</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>&amp;Referenz</translation>
    </message>
    <message>
        <source>Choosing the {side}</source>
        <translation>Auswahl: {side}</translation>
    </message>
    <message>
        <source>the only face</source>
        <translation>das einzige Gesicht</translation>
    </message>
    <message>
        <source>face {number} of {count}</source>
        <translation>Gesicht {number} von {count}</translation>
    </message>
    <message>
        <source>largest face</source>
        <translation>größtes Gesicht</translation>
    </message>
    <message>
        <source>central face</source>
        <translation>mittleres Gesicht</translation>
    </message>
    <message>
        <source>landmarks by hand</source>
        <translation>Punkte von Hand</translation>
    </message>
    <message>
        <source>already an aligned crop</source>
        <translation>schon ein ausgerichteter Ausschnitt</translation>
    </message>
</context>
<context>
    <name>SanityDetail</name>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>What is changed before the map is made again</source>
        <translation>Was geändert wird, bevor die Karte neu berechnet wird</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Verdict and rank correlation on the probe</source>
        <translation>Ergebnis und Rangkorrelation auf der Probe</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Verdict and rank correlation on the reference</source>
        <translation>Ergebnis und Rangkorrelation auf der Referenz</translation>
    </message>
    <message>
        <source>Sanity checks</source>
        <translation>Plausibilitätsprüfungen</translation>
    </message>
    <message>
        <source>Sanity</source>
        <translation>Plausibilität</translation>
    </message>
    <message>
        <source>{name}: does the map depend on what it claims to explain?</source>
        <translation>{name}: Hängt die Karte von dem ab, was sie zu erklären vorgibt?</translation>
    </message>
    <message>
        <source>This side was not checked.</source>
        <translation>Diese Seite wurde nicht geprüft.</translation>
    </message>
</context>
<context>
    <name>ScoreScale</name>
    <message>
        <source>Comparison score on its scale</source>
        <translation>Vergleichswert auf seiner Skala</translation>
    </message>
    <message>
        <source>No comparison.</source>
        <translation>Kein Vergleich.</translation>
    </message>
    <message>
        <source>Score {score} in [{low}, {high}].</source>
        <translation>Wert {score} in [{low}, {high}].</translation>
    </message>
    <message>
        <source>Threshold {value}.</source>
        <translation>Schwelle {value}.</translation>
    </message>
    <message>
        <source>Spread {low} to {high}.</source>
        <translation>Streuung {low} bis {high}.</translation>
    </message>
    <message>
        <source>threshold {value}</source>
        <translation>Schwelle {value}</translation>
    </message>
    <message>
        <source>score {value}</source>
        <translation>Wert {value}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>&amp;Save settings</source>
        <translation>Einstellungen &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>Examiner</source>
        <translation>Bearbeitet von</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>system</source>
        <translation>wie das Betriebssystem</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>as the desktop</source>
        <translation>wie das Betriebssystem</translation>
    </message>
    <message>
        <source>Language of the window. Reports, records of the case and the sentences that stand in them, such as reasons and error messages, stay in English.</source>
        <translation>Sprache des Fensters. Berichte, Aufzeichnungen des Falls und die Sätze darin, etwa Begründungen und Fehlermeldungen, bleiben englisch.</translation>
    </message>
    <message>
        <source>Computing device</source>
        <translation>Rechengerät</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Folder for cases</source>
        <translation>Ordner für Fälle</translation>
    </message>
    <message>
        <source>Choose the folder for cases</source>
        <translation>Ordner für Fälle wählen</translation>
    </message>
    <message>
        <source>&amp;Examiner</source>
        <translation>&amp;Bearbeitet von</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>Cases &amp;folder</source>
        <translation>&amp;Ordner der Fälle</translation>
    </message>
    <message>
        <source>Person and machine</source>
        <translation>Person und Rechner</translation>
    </message>
    <message>
        <source>Recognizer</source>
        <translation>Erkenner</translation>
    </message>
    <message>
        <source>Face detector</source>
        <translation>Gesichtsdetektor</translation>
    </message>
    <message>
        <source>YuNet needs a file of your own, taken in with: xfv detectors import FILE. Score sets hold for the detector they were made with.</source>
        <translation>YuNet braucht eine eigene Datei, aufgenommen mit: xfv detectors import FILE. Wertesätze gelten für den Detektor, mit dem sie gemacht wurden.</translation>
    </message>
    <message>
        <source>FMR of the operating point in percent</source>
        <translation>FMR des Arbeitspunkts in Prozent</translation>
    </message>
    <message>
        <source>Attribution methods, separated by commas</source>
        <translation>Attributionsverfahren, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>check explanations for sa&amp;nity</source>
        <translation>Erklärungen auf &amp;Plausibilität prüfen</translation>
    </message>
    <message>
        <source>Sanity checks</source>
        <translation>Plausibilitätsprüfungen</translation>
    </message>
    <message>
        <source>Randomised weights, another partner, mirrored samples, sample against itself. Takes several times as long as the maps alone.</source>
        <translation>Zufallsgewichte, anderer Partner, gespiegelte Aufnahmen, Aufnahme gegen sich selbst. Dauert ein Mehrfaches der Karten allein.</translation>
    </message>
    <message>
        <source>Precision of the maps</source>
        <translation>Genauigkeit der Karten</translation>
    </message>
    <message>
        <source>single (exact)</source>
        <translation>einfach (genau)</translation>
    </message>
    <message>
        <source>TF32 (graphics card only)</source>
        <translation>TF32 (nur Grafikkarte)</translation>
    </message>
    <message>
        <source>bfloat16 (slow on a processor)</source>
        <translation>bfloat16 (auf Prozessoren langsam)</translation>
    </message>
    <message>
        <source>Less than single precision is faster on a graphics card; every map then says how far it moved the score&apos;s gradient. Scores are always in single precision.</source>
        <translation>Weniger als einfache Genauigkeit ist auf einer Grafikkarte schneller; jede Karte sagt dann, wie weit das den Gradienten des Werts verschob. Werte haben immer einfache Genauigkeit.</translation>
    </message>
    <message>
        <source>Step of the curves in percent</source>
        <translation>Schritt der Kurven in Prozent</translation>
    </message>
    <message>
        <source>Draws behind a spread</source>
        <translation>Ziehungen für eine Streuung</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>File of the laboratory&apos;s verbal scale</source>
        <translation>Datei der Wortskala des Labors</translation>
    </message>
    <message>
        <source>the program&apos;s own</source>
        <translation>die des Programms</translation>
    </message>
    <message>
        <source>Choose the file of a verbal scale</source>
        <translation>Datei einer Wortskala wählen</translation>
    </message>
    <message>
        <source>Enlargements before faces are sought</source>
        <translation>Vergrößerungen vor der Gesichtssuche</translation>
    </message>
    <message>
        <source>&amp;Recognizer</source>
        <translation>&amp;Erkenner</translation>
    </message>
    <message>
        <source>De&amp;tector</source>
        <translation>De&amp;tektor</translation>
    </message>
    <message>
        <source>Operating F&amp;MR</source>
        <translation>Arbeitspunkt F&amp;MR</translation>
    </message>
    <message>
        <source>Met&amp;hods</source>
        <translation>Ver&amp;fahren</translation>
    </message>
    <message>
        <source>Precisio&amp;n</source>
        <translation>Gena&amp;uigkeit</translation>
    </message>
    <message>
        <source>C&amp;urve step</source>
        <translation>&amp;Kurvenschritt</translation>
    </message>
    <message>
        <source>Sp&amp;read draws</source>
        <translation>&amp;Ziehungen</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>Start&amp;wert</translation>
    </message>
    <message>
        <source>Enlarge &amp;pictures</source>
        <translation>&amp;Bilder vergrößern</translation>
    </message>
    <message>
        <source>Verbal sca&amp;le</source>
        <translation>&amp;Wortskala</translation>
    </message>
    <message>
        <source>How results are made</source>
        <translation>Wie Ergebnisse entstehen</translation>
    </message>
    <message>
        <source>Largest file in MiB</source>
        <translation>Größte Datei in MiB</translation>
    </message>
    <message>
        <source>Largest picture in megapixels</source>
        <translation>Größtes Bild in Megapixeln</translation>
    </message>
    <message>
        <source> megapixels</source>
        <translation> Megapixel</translation>
    </message>
    <message>
        <source>Most frames</source>
        <translation>Meiste Einzelbilder</translation>
    </message>
    <message>
        <source> frames</source>
        <translation> Einzelbilder</translation>
    </message>
    <message>
        <source>Largest f&amp;ile</source>
        <translation>Größte Date&amp;i</translation>
    </message>
    <message>
        <source>Largest pict&amp;ure</source>
        <translation>Größtes Bi&amp;ld</translation>
    </message>
    <message>
        <source>M&amp;ost frames</source>
        <translation>Ei&amp;nzelbilder</translation>
    </message>
    <message>
        <source>Limits on pictures taken in</source>
        <translation>Grenzen für aufgenommene Bilder</translation>
    </message>
    <message>
        <source>Trusted signers</source>
        <translation>Vertraute Unterzeichner</translation>
    </message>
    <message>
        <source>Certificates whose signatures are trusted when a report is verified. Try-out certificates are never added by themselves.</source>
        <translation>Zertifikate, deren Unterschriften beim Prüfen eines Berichts vertraut wird. Probezertifikate kommen nie von selbst hinzu.</translation>
    </message>
    <message>
        <source>&amp;Add certificate ...</source>
        <translation>Zertifikat &amp;hinzufügen ...</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Kept in {place}</source>
        <translation>Gespeichert in {place}</translation>
    </message>
    <message>
        <source>Reading the method cards</source>
        <translation>Verfahrenskarten lesen</translation>
    </message>
    <message>
        <source>Known methods: {names}</source>
        <translation>Bekannte Verfahren: {names}</translation>
    </message>
    <message>
        <source>Verbal scale for likelihood ratios</source>
        <translation>Wortskala für Likelihood-Quotienten</translation>
    </message>
    <message>
        <source>Certificate to trust</source>
        <translation>Vertrautes Zertifikat</translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation>Die Einstellungen sind gespeichert.</translation>
    </message>
</context>
<context>
    <name>SignForm</name>
    <message>
        <source>Certificate file (PKCS#12)</source>
        <translation>Zertifikatsdatei (PKCS#12)</translation>
    </message>
    <message>
        <source>Passphrase of the certificate</source>
        <translation>Passphrase des Zertifikats</translation>
    </message>
    <message>
        <source>Choose the certificate file</source>
        <translation>Zertifikatsdatei wählen</translation>
    </message>
    <message>
        <source>&amp;Sign and issue</source>
        <translation>&amp;Unterschreiben und ausstellen</translation>
    </message>
    <message>
        <source>&amp;PKCS#12 file</source>
        <translation>&amp;PKCS#12-Datei</translation>
    </message>
    <message>
        <source>P&amp;assphrase</source>
        <translation>P&amp;assphrase</translation>
    </message>
    <message>
        <source>The signed report is kept in the case, with an entry in its log.</source>
        <translation>Der unterschriebene Bericht bleibt im Fall, mit einem Eintrag in dessen Protokoll.</translation>
    </message>
    <message>
        <source>Sign this report</source>
        <translation>Diesen Bericht unterschreiben</translation>
    </message>
    <message>
        <source>Reason for signing although for research only</source>
        <translation>Grund, trotz „nur Forschung“ zu unterschreiben</translation>
    </message>
    <message>
        <source>Reason, printed on the first page</source>
        <translation>Grund, auf der ersten Seite gedruckt</translation>
    </message>
    <message>
        <source>{recognizer} is for research only (licence: {licence}). A report with it is signed only with your reason, which is logged under your name.</source>
        <translation>{recognizer} ist nur für Forschung (Lizenz: {licence}). Ein Bericht damit wird nur mit Ihrem Grund unterschrieben, der unter Ihrem Namen protokolliert wird.</translation>
    </message>
    <message>
        <source>Certificate with key</source>
        <translation>Zertifikat mit Schlüssel</translation>
    </message>
    <message>
        <source>Choose a PKCS#12 file, or make a try-out signer below.</source>
        <translation>Eine PKCS#12-Datei wählen oder unten ein Probezertifikat anlegen.</translation>
    </message>
    <message>
        <source>No certificate is chosen.</source>
        <translation>Kein Zertifikat ist gewählt.</translation>
    </message>
    <message>
        <source>The recognizer is for research only, and no reason is given.</source>
        <translation>Der Erkenner ist nur für Forschung, und kein Grund ist angegeben.</translation>
    </message>
    <message>
        <source>State why the report is signed nonetheless.</source>
        <translation>Angeben, warum der Bericht trotzdem unterschrieben wird.</translation>
    </message>
    <message>
        <source>Signing a report</source>
        <translation>Bericht unterschreiben</translation>
    </message>
    <message>
        <source>Signing the report</source>
        <translation>Bericht unterschreiben</translation>
    </message>
    <message>
        <source>Signed by {signer}. SHA-256 {digest}...</source>
        <translation>Unterschrieben von {signer}. SHA-256 {digest}...</translation>
    </message>
    <message>
        <source>The certificate is self-made.</source>
        <translation>Das Zertifikat ist selbst ausgestellt.</translation>
    </message>
</context>
<context>
    <name>SignatureList</name>
    <message>
        <source>Signatures of the report</source>
        <translation>Unterschriften des Berichts</translation>
    </message>
    <message>
        <source>valid, trusted</source>
        <translation>gültig, vertraut</translation>
    </message>
    <message>
        <source>NOT trusted</source>
        <translation>NICHT vertraut</translation>
    </message>
    <message>
        <source>Signature {place} of {count}: {field}</source>
        <translation>Unterschrift {place} von {count}: {field}</translation>
    </message>
    <message>
        <source>Signer: {value}</source>
        <translation>Unterzeichnet von: {value}</translation>
    </message>
    <message>
        <source>Signed at: {value}</source>
        <translation>Unterschrieben am: {value}</translation>
    </message>
    <message>
        <source>Level found: {value}</source>
        <translation>Gefundene Stufe: {value}</translation>
    </message>
    <message>
        <source>Covers: {value}</source>
        <translation>Deckt ab: {value}</translation>
    </message>
</context>
<context>
    <name>SignerForm</name>
    <message>
        <source>Name in the certificate</source>
        <translation>Name im Zertifikat</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Folder for the certificate</source>
        <translation>Ordner für das Zertifikat</translation>
    </message>
    <message>
        <source>Choose the folder for the certificate</source>
        <translation>Ordner für das Zertifikat wählen</translation>
    </message>
    <message>
        <source>&amp;Make try-out signer</source>
        <translation>Probe&amp;zertifikat anlegen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Passp&amp;hrase</source>
        <translation>Passp&amp;hrase</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>A self-made certificate proves that a report was not changed, not who signed it. It is trusted only where it is given.</source>
        <translation>Ein selbst ausgestelltes Zertifikat belegt, dass ein Bericht nicht verändert wurde, nicht, wer ihn unterschrieben hat. Es gilt nur, wo es hinterlegt ist.</translation>
    </message>
    <message>
        <source>Try-out signer</source>
        <translation>Probezertifikat</translation>
    </message>
    <message>
        <source>Name and passphrase are needed for a certificate.</source>
        <translation>Ein Zertifikat braucht Name und Passphrase.</translation>
    </message>
    <message>
        <source>Making a try-out signer</source>
        <translation>Probezertifikat anlegen</translation>
    </message>
    <message>
        <source>Made {key} and {certificate} in {folder}.</source>
        <translation>{key} und {certificate} in {folder} angelegt.</translation>
    </message>
</context>
<context>
    <name>Starter</name>
    <message>
        <source>Validating the installation</source>
        <translation>Installation prüfen</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Choosing a face or landmarks</source>
        <translation>Gesicht oder Punkte wählen</translation>
    </message>
</context>
<context>
    <name>StatePanel</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Something unexpected happened.</source>
        <translation>Etwas Unerwartetes ist geschehen.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Stopping at the next step ...</source>
        <translation>Hält beim nächsten Schritt an ...</translation>
    </message>
</context>
<context>
    <name>StepPlayer</name>
    <message>
        <source>Step of the curve</source>
        <translation>Schritt der Kurve</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>One step back (left arrow key)</source>
        <translation>Einen Schritt zurück (Pfeiltaste links)</translation>
    </message>
    <message>
        <source>One step on</source>
        <translation>Einen Schritt weiter</translation>
    </message>
    <message>
        <source>One step on (right arrow key)</source>
        <translation>Einen Schritt weiter (Pfeiltaste rechts)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Go through the steps one by one; in the plot, the space bar does it.</source>
        <translation>Die Schritte nacheinander durchgehen; im Diagramm tut es die Leertaste.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>StepView</name>
    <message>
        <source>Perturbed picture of the probe</source>
        <translation>Verändertes Bild der Probe</translation>
    </message>
    <message>
        <source>Perturbed picture of the reference</source>
        <translation>Verändertes Bild der Referenz</translation>
    </message>
</context>
<context>
    <name>TaskBar</name>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Progress of the work</source>
        <translation>Fortschritt der Arbeit</translation>
    </message>
    <message>
        <source>Cancel work</source>
        <translation>Arbeit abbrechen</translation>
    </message>
    <message>
        <source>  (+{count} waiting)</source>
        <translation>  (+{count} wartend)</translation>
    </message>
    <message>
        <source>Stopping at the next step ...</source>
        <translation>Hält beim nächsten Schritt an ...</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>probe</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>suitable</source>
        <translation>geeignet</translation>
    </message>
    <message>
        <source>limited</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>unsuitable</source>
        <translation>ungeeignet</translation>
    </message>
    <message>
        <source>match</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>non-match</source>
        <translation>keine Übereinstimmung</translation>
    </message>
    <message>
        <source>undetermined</source>
        <translation>unbestimmt</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>mit Vorzeichen</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>dissimilarity</source>
        <translation>Unähnlichkeit</translation>
    </message>
    <message>
        <source>fused</source>
        <translation>vereint</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>Deletion</translation>
    </message>
    <message>
        <source>insertion</source>
        <translation>Insertion</translation>
    </message>
    <message>
        <source>partner-paste</source>
        <translation>Partnertausch</translation>
    </message>
    <message>
        <source>insertion minus deletion</source>
        <translation>Insertion minus Deletion</translation>
    </message>
    <message>
        <source>black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>forehead</source>
        <translation>Stirn</translation>
    </message>
    <message>
        <source>brows</source>
        <translation>Brauen</translation>
    </message>
    <message>
        <source>eyes</source>
        <translation>Augen</translation>
    </message>
    <message>
        <source>nose</source>
        <translation>Nase</translation>
    </message>
    <message>
        <source>cheeks</source>
        <translation>Wangen</translation>
    </message>
    <message>
        <source>mouth</source>
        <translation>Mund</translation>
    </message>
    <message>
        <source>chin and jaw</source>
        <translation>Kinn und Kiefer</translation>
    </message>
    <message>
        <source>ears</source>
        <translation>Ohren</translation>
    </message>
    <message>
        <source>outside the face</source>
        <translation>außerhalb</translation>
    </message>
    <message>
        <source>randomised weights</source>
        <translation>Zufallsgewichte</translation>
    </message>
    <message>
        <source>another partner</source>
        <translation>anderer Partner</translation>
    </message>
    <message>
        <source>mirrored samples</source>
        <translation>gespiegelte Aufnahmen</translation>
    </message>
    <message>
        <source>sample against itself</source>
        <translation>Aufnahme gegen sich selbst</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>Reading a thumbnail</source>
        <translation>Vorschaubild lesen</translation>
    </message>
</context>
<context>
    <name>Tones</name>
    <message>
        <source>All channels</source>
        <translation>Alle Kanäle</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Luminance</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>brightness {value}</source>
        <translation>Helligkeit {value}</translation>
    </message>
    <message>
        <source>contrast {value}</source>
        <translation>Kontrast {value}</translation>
    </message>
    <message>
        <source>gamma {value}</source>
        <translation>Gamma {value}</translation>
    </message>
    <message>
        <source>channel: {name}</source>
        <translation>Kanal: {name}</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Guided tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>A case holds everything</source>
        <translation>Ein Fall enthält alles</translation>
    </message>
    <message>
        <source>This is the demo case of synthetic heads. Pictures, results, opinions and reports of a case lie in one folder; every act is logged in a chain. There is nothing to save: what is done is kept.</source>
        <translation>Dies ist der Demofall künstlicher Köpfe. Bilder, Ergebnisse, Bewertungen und Berichte eines Falls liegen in einem Ordner; jede Handlung wird in einer Kette protokolliert. Zu speichern gibt es nichts: Getanes bleibt.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bildmaterial</translation>
    </message>
    <message>
        <source>Pictures are taken in with their SHA-256 and never changed. Here faces are found, chosen, or marked by hand with five points.</source>
        <translation>Bilder werden mit ihrem SHA-256 aufgenommen und nie verändert. Hier werden Gesichter gefunden, gewählt oder von Hand mit fünf Punkten markiert.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Probe and reference give a comparison score. The system&apos;s decision, the likelihood ratio and your own opinion stand apart, because none of them follows from another. Shift+F1 tells what a term means.</source>
        <translation>Probe und Referenz ergeben einen Vergleichswert. Entscheidung des Systems, Likelihood-Quotient und eigene Bewertung stehen getrennt, weil keines aus dem anderen folgt. Umschalt+F1 sagt, was ein Begriff bedeutet.</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Attribution maps show which regions this score comes from. Read the receipts first: faithfulness, sanity and agreement say how far each map can be trusted. A map is no evidence of identity.</source>
        <translation>Attributionskarten zeigen, aus welchen Regionen dieser Wert kommt. Zuerst die Belege lesen: Modelltreue, Plausibilität und Einigkeit sagen, wie weit jeder Karte zu trauen ist. Eine Karte ist kein Identitätsbeweis.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>The report is signed, can be countersigned, and is checked by anyone. It carries hashes, settings and maps, so that the results can be made again.</source>
        <translation>Der Bericht wird unterschrieben, kann gegengezeichnet und von jedem geprüft werden. Er enthält Hashes, Einstellungen und Karten, damit sich die Ergebnisse wiederholen lassen.</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Every act with its time and author, and the check of the whole case.</source>
        <translation>Jede Handlung mit Zeit und Urheber, und die Prüfung des ganzen Falls.</translation>
    </message>
    <message>
        <source>Recognizers</source>
        <translation>Erkenner</translation>
    </message>
    <message>
        <source>Cards with licence and training data, and the calibrations that thresholds and likelihood ratios come from. Bring your own, and measure it.</source>
        <translation>Karten mit Lizenz und Trainingsdaten und die Kalibrierungen, aus denen Schwellen und Likelihood-Quotienten kommen. Eigene Erkenner lassen sich einbringen und messen.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>F1 leads here: the glossary of the report, all keys, licences, and this tour again.</source>
        <translation>F1 führt hierher: die Begriffe des Berichts, alle Tasten, Lizenzen und noch einmal dieser Rundgang.</translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation>{at} von {all}</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Fertig</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Sanity was not checked in this explanation. Explain again with sanity checks switched on in Settings.</source>
        <translation>In dieser Erklärung wurde die Plausibilität nicht geprüft. Noch einmal erklären, mit Plausibilitätsprüfungen in den Einstellungen.</translation>
    </message>
    <message>
        <source>No agreement was measured in this explanation. Explain again with at least two methods.</source>
        <translation>In dieser Erklärung wurde keine Einigkeit gemessen. Noch einmal erklären, mit mindestens zwei Verfahren.</translation>
    </message>
    <message>
        <source>No regions were measured in this explanation. Explain again to have them.</source>
        <translation>In dieser Erklärung wurden keine Regionen gemessen. Dafür noch einmal erklären.</translation>
    </message>
    <message>
        <source>No curve of this map was placed among rankings that know nothing.</source>
        <translation>Keine Kurve dieser Karte wurde unter Rangfolgen eingeordnet, die nichts wissen.</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>gleichartig</translation>
    </message>
    <message>
        <source>partly alike</source>
        <translation>teils gleichartig</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>opposed</source>
        <translation>gegensätzlich</translation>
    </message>
    <message>
        <source>not comparable</source>
        <translation>nicht vergleichbar</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>no ranking was placed</source>
        <translation>keine Rangfolge eingeordnet</translation>
    </message>
    <message>
        <source>{failed} of {all} measures do NOT beat their null</source>
        <translation>{failed} von {all} Maßen NICHT besser als Zufall</translation>
    </message>
    <message>
        <source>NOT shown to be faithful</source>
        <translation>Modelltreue NICHT gezeigt</translation>
    </message>
    <message>
        <source>all {all} measures beat their null</source>
        <translation>alle {all} Maße besser als Zufall</translation>
    </message>
    <message>
        <source>Faithful here</source>
        <translation>Hier modelltreu</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>press to see why</source>
        <translation>drücken für den Grund</translation>
    </message>
    <message>
        <source>FAIL: sanity in doubt</source>
        <translation>NICHT bestanden</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Nicht gemessen</translation>
    </message>
    <message>
        <source>needs two methods</source>
        <translation>braucht zwei Verfahren</translation>
    </message>
    <message>
        <source>alike with {alike} of {all} methods</source>
        <translation>gleichartig mit {alike} von {all} Verfahren</translation>
    </message>
    <message>
        <source>{side}: rank correlation {figure}</source>
        <translation>{side}: Rangkorrelation {figure}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>explain again</source>
        <translation>noch einmal erklären</translation>
    </message>
    <message>
        <source>{side}: no {polarity}</source>
        <translation>{side}: keine {polarity}</translation>
    </message>
    <message>
        <source>Nothing to place</source>
        <translation>Nichts zu verorten</translation>
    </message>
    <message>
        <source>{side}: {share} % on {region}</source>
        <translation>{side}: {share} % auf {region}</translation>
    </message>
    <message>
        <source>densest: {region}, {density} times its area</source>
        <translation>am dichtesten: {region}, {density}-mal die Fläche</translation>
    </message>
    <message>
        <source>On the {side}, {name} and {other} are {word}: rank correlation {figure}; {overlap} % of one&apos;s top {top} % lies in the other&apos;s ({top} % by chance).</source>
        <translation>{side}: {name} und {other} sind {word}: Rangkorrelation {figure}; {overlap} % der obersten {top} % der einen Karte liegen in denen der anderen ({top} % durch Zufall).</translation>
    </message>
    <message>
        <source>Correlation by stage: {stages}.</source>
        <translation>Korrelation je Stufe: {stages}.</translation>
    </message>
</context>
<context>
    <name>VerifyForm</name>
    <message>
        <source>Report to verify (PDF)</source>
        <translation>Zu prüfender Bericht (PDF)</translation>
    </message>
    <message>
        <source>Certificate to trust (PEM)</source>
        <translation>Vertrautes Zertifikat (PEM)</translation>
    </message>
    <message>
        <source>besides the list in the settings</source>
        <translation>neben der Liste in den Einstellungen</translation>
    </message>
    <message>
        <source>compare with the open &amp;case&apos;s record</source>
        <translation>mit dem Eintrag des offenen &amp;Falls vergleichen</translation>
    </message>
    <message>
        <source>Choose the report</source>
        <translation>Bericht wählen</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation>Zertifikat wählen</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Rep&amp;ort</source>
        <translation>&amp;Bericht</translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation>&amp;Vertrauen</translation>
    </message>
    <message>
        <source>Verify a signed report</source>
        <translation>Unterschriebenen Bericht prüfen</translation>
    </message>
    <message>
        <source>Report to verify</source>
        <translation>Zu prüfender Bericht</translation>
    </message>
    <message>
        <source>Certificate to trust</source>
        <translation>Vertrautes Zertifikat</translation>
    </message>
    <message>
        <source>No report is chosen.</source>
        <translation>Kein Bericht ist gewählt.</translation>
    </message>
    <message>
        <source>Choose a signed PDF first.</source>
        <translation>Zuerst ein unterschriebenes PDF wählen.</translation>
    </message>
    <message>
        <source>Verifying the report</source>
        <translation>Bericht prüfen</translation>
    </message>
    <message>
        <source>NOT verified: see below.</source>
        <translation>NICHT bestätigt: siehe unten.</translation>
    </message>
    <message>
        <source>Verified: nothing failed.</source>
        <translation>Bestätigt: Nichts ist gescheitert.</translation>
    </message>
</context>
<context>
    <name>ViewerAdjust</name>
    <message>
        <source>What is adjusted</source>
        <translation>Was angepasst wird</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Channel shown (key C)</source>
        <translation>Gezeigter Kanal (Taste C)</translation>
    </message>
    <message>
        <source>As decoded</source>
        <translation>Wie dekodiert</translation>
    </message>
    <message>
        <source>Take back all adjustments (Shift+I)</source>
        <translation>Alle Anpassungen zurücknehmen (Umschalt+I)</translation>
    </message>
    <message>
        <source>For viewing only: nothing of this is saved or goes into the evidence.</source>
        <translation>Nur zum Betrachten: Nichts davon wird gespeichert oder geht in das Bildmaterial ein.</translation>
    </message>
</context>
<context>
    <name>ViewerKeys</name>
    <message>
        <source>Arrows move</source>
        <translation>Pfeile bewegen</translation>
    </message>
    <message>
        <source>+ - zoom</source>
        <translation>+ - Vergrößerung</translation>
    </message>
    <message>
        <source>0 fit, 1 100 %, 2 200 %</source>
        <translation>0 eingepasst, 1 100 %, 2 200 %</translation>
    </message>
    <message>
        <source>PgUp PgDn turn (Shift: 15°), Home straight</source>
        <translation>Bild auf/ab drehen (Umschalt: 15°), Pos1 gerade</translation>
    </message>
    <message>
        <source>S lock or free</source>
        <translation>S gekoppelt oder frei</translation>
    </message>
    <message>
        <source>P pair, B blink, W V curtain, O opacity, D difference</source>
        <translation>P Paar, B Blinken, W V Vorhang, O Deckkraft, D Differenz</translation>
    </message>
    <message>
        <source>, . less, more</source>
        <translation>, . weniger, mehr</translation>
    </message>
    <message>
        <source>Space stop or start</source>
        <translation>Leertaste hält an oder startet</translation>
    </message>
    <message>
        <source>X other picture</source>
        <translation>X anderes Bild</translation>
    </message>
    <message>
        <source>A alignment</source>
        <translation>A Ausrichtung</translation>
    </message>
    <message>
        <source>Ctrl + arrows, PgUp, PgDn, + - by hand</source>
        <translation>Strg + Pfeile, Bild auf/ab, + - von Hand</translation>
    </message>
    <message>
        <source>Backspace reset alignment</source>
        <translation>Rücktaste setzt Ausrichtung zurück</translation>
    </message>
    <message>
        <source>Shift + arrows cursor</source>
        <translation>Umschalt + Pfeile Zeiger</translation>
    </message>
    <message>
        <source>L loupe</source>
        <translation>L Lupe</translation>
    </message>
    <message>
        <source>M mirror</source>
        <translation>M Spiegeln</translation>
    </message>
    <message>
        <source>I adjust, C channel</source>
        <translation>I Anpassen, C Kanal</translation>
    </message>
    <message>
        <source>F full screen, Esc back</source>
        <translation>F Vollbild, Esc zurück</translation>
    </message>
    <message>
        <source>N own window</source>
        <translation>N eigenes Fenster</translation>
    </message>
</context>
<context>
    <name>ViewerPage</name>
    <message>
        <source>Open a case first.</source>
        <translation>Zuerst einen Fall öffnen.</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Kein Fall ist geöffnet</translation>
    </message>
    <message>
        <source>Go to &amp;cases</source>
        <translation>Zu den &amp;Fällen</translation>
    </message>
    <message>
        <source>The viewer shows two pictures of the case, a probe and a reference.</source>
        <translation>Der Betrachter zeigt zwei Bilder des Falls, eine Probe und eine Referenz.</translation>
    </message>
    <message>
        <source>Fewer than two pictures</source>
        <translation>Weniger als zwei Bilder</translation>
    </message>
    <message>
        <source>Go to &amp;evidence</source>
        <translation>Zum &amp;Bildmaterial</translation>
    </message>
    <message>
        <source>The viewer is in a window of its own</source>
        <translation>Der Betrachter ist in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>Close that window, or bring the viewer back here.</source>
        <translation>Jenes Fenster schließen oder den Betrachter hierher zurückholen.</translation>
    </message>
    <message>
        <source>&amp;Bring it back</source>
        <translation>&amp;Zurückholen</translation>
    </message>
</context>
<context>
    <name>ViewerPane</name>
    <message>
        <source>View of the {side}</source>
        <translation>Ansicht: {side}</translation>
    </message>
    <message>
        <source>Viewing aid: never evidence</source>
        <translation>Sehhilfe: nie Beweismittel</translation>
    </message>
    <message>
        <source>{one} over {other}</source>
        <translation>{one} über {other}</translation>
    </message>
    <message>
        <source>For viewing only: {changes}</source>
        <translation>Nur zum Betrachten: {changes}</translation>
    </message>
    <message>
        <source>{side}: {name}</source>
        <translation>{side}: {name}</translation>
    </message>
    <message>
        <source>{zoom}, turned {angle}°</source>
        <translation>{zoom}, um {angle}° gedreht</translation>
    </message>
    <message>
        <source>{side} with {changes}</source>
        <translation>{side} mit {changes}</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>aligned by hand</source>
        <translation>von Hand ausgerichtet</translation>
    </message>
</context>
<context>
    <name>ViewerPicker</name>
    <message>
        <source>Picture of the {side}</source>
        <translation>Bild: {side}</translation>
    </message>
    <message>
        <source>frame </source>
        <translation>Bild </translation>
    </message>
    <message>
        <source>Frame of the {side}</source>
        <translation>Einzelbild: {side}</translation>
    </message>
</context>
<context>
    <name>ViewerReader</name>
    <message>
        <source>Reading the picture</source>
        <translation>Bild lesen</translation>
    </message>
    <message>
        <source>Preparing the zoom</source>
        <translation>Vergrößerung vorbereiten</translation>
    </message>
    <message>
        <source>The picture was not read.</source>
        <translation>Das Bild wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>&amp;Read it</source>
        <translation>&amp;Lesen</translation>
    </message>
</context>
<context>
    <name>ViewerStage</name>
    <message>
        <source>Pixel under the cursor</source>
        <translation>Pixel unter dem Zeiger</translation>
    </message>
    <message>
        <source>Point at a picture, or use Shift + arrows, to read its pixels.</source>
        <translation>Auf ein Bild zeigen oder Umschalt + Pfeile drücken, um seine Pixel zu lesen.</translation>
    </message>
    <message>
        <source>{side}: beside the picture</source>
        <translation>{side}: neben dem Bild</translation>
    </message>
    <message>
        <source>{side}: x {x}, y {y}, RGB {red} {green} {blue}</source>
        <translation>{side}: x {x}, y {y}, RGB {red} {green} {blue}</translation>
    </message>
</context>
<context>
    <name>ViewerTools</name>
    <message>
        <source>How the pictures are shown</source>
        <translation>Wie die Bilder gezeigt werden</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <source>Curtain ↔</source>
        <translation>Vorhang ↔</translation>
    </message>
    <message>
        <source>Curtain ↕</source>
        <translation>Vorhang ↕</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation>Taste {key}</translation>
    </message>
    <message>
        <source>Key {key}. Viewing aid: never evidence.</source>
        <translation>Taste {key}. Sehhilfe: nie Beweismittel.</translation>
    </message>
    <message>
        <source>Keys , and .</source>
        <translation>Tasten , und .</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Halt</translation>
    </message>
    <message>
        <source>Stop or start blinking (Space)</source>
        <translation>Blinken anhalten oder starten (Leertaste)</translation>
    </message>
    <message>
        <source>{what} (key {key})</source>
        <translation>{what} (Taste {key})</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ganz</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Ganzes Bild</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>One picture pixel per screen pixel</source>
        <translation>Ein Bildpixel je Bildschirmpixel</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>Two screen pixels per picture pixel</source>
        <translation>Zwei Bildschirmpixel je Bildpixel</translation>
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
        <source>Turn left by one degree</source>
        <translation>Um ein Grad nach links drehen</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>Turn right by one degree</source>
        <translation>Um ein Grad nach rechts drehen</translation>
    </message>
    <message>
        <source>PgDn</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gekoppelt</translation>
    </message>
    <message>
        <source>Move both views together</source>
        <translation>Beide Ansichten zusammen bewegen</translation>
    </message>
    <message>
        <source>Alignment of the reference</source>
        <translation>Ausrichtung der Referenz</translation>
    </message>
    <message>
        <source>How the reference lies on the probe (key A)</source>
        <translation>Wie die Referenz auf der Probe liegt (Taste A)</translation>
    </message>
    <message>
        <source>aligned by landmarks</source>
        <translation>nach Punkten ausgerichtet</translation>
    </message>
    <message>
        <source>aligned by picture size</source>
        <translation>nach Bildgröße ausgerichtet</translation>
    </message>
    <message>
        <source>pixel for pixel</source>
        <translation>Pixel auf Pixel</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Take back what was aligned by hand</source>
        <translation>Von Hand Ausgerichtetes zurücknehmen</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegel</translation>
    </message>
    <message>
        <source>Mirror the active picture for viewing</source>
        <translation>Das aktive Bild zum Betrachten spiegeln</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>Loupe, four times the zoom</source>
        <translation>Lupe, vierfache Vergrößerung</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Brightness, contrast, gamma, channel</source>
        <translation>Helligkeit, Kontrast, Gamma, Kanal</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Own window</source>
        <translation>Eigenes Fenster</translation>
    </message>
    <message>
        <source>In a window of its own, for a second monitor</source>
        <translation>In einem eigenen Fenster, für einen zweiten Bildschirm</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Both pictures need landmarks.</source>
        <translation>Beide Bilder brauchen Punkte.</translation>
    </message>
    <message>
        <source>{rate} changes per second</source>
        <translation>{rate} Wechsel je Sekunde</translation>
    </message>
    <message>
        <source>Rate of blinking</source>
        <translation>Takt des Blinkens</translation>
    </message>
    <message>
        <source>{gain} times the difference</source>
        <translation>{gain}-fache Differenz</translation>
    </message>
    <message>
        <source>Gain of the difference</source>
        <translation>Verstärkung der Differenz</translation>
    </message>
    <message>
        <source>reference at {percent} %</source>
        <translation>Referenz bei {percent} %</translation>
    </message>
    <message>
        <source>Opacity of the reference</source>
        <translation>Deckkraft der Referenz</translation>
    </message>
    <message>
        <source>Place of the curtain</source>
        <translation>Ort des Vorhangs</translation>
    </message>
    <message>
        <source>probe {percent} %</source>
        <translation>Probe {percent} %</translation>
    </message>
</context>
<context>
    <name>ViewerWindow</name>
    <message>
        <source>Viewer - xfv desktop</source>
        <translation>Betrachter - xfv desktop</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Create a case or open one on the left. New here? Begin with the tour: it uses synthetic heads that belong to nobody.</source>
        <translation>Links einen Fall anlegen oder öffnen. Neu hier? Mit dem Rundgang beginnen: Er nutzt künstliche Köpfe, die niemandem gehören.</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>From evidence to the signed report, page by page, on the demo case.</source>
        <translation>Vom Bildmaterial zum unterschriebenen Bericht, Seite für Seite, am Demofall.</translation>
    </message>
    <message>
        <source>Start the &amp;tour</source>
        <translation>&amp;Rundgang beginnen</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>What computes here, and whether it gives the scores it should.</source>
        <translation>Was hier rechnet, und ob es die Werte liefert, die es soll.</translation>
    </message>
    <message>
        <source>&amp;Test the device</source>
        <translation>&amp;Gerät testen</translation>
    </message>
    <message>
        <source>Recognizers</source>
        <translation>Erkenner</translation>
    </message>
    <message>
        <source>Licences, training data, calibrations; import and measure your own.</source>
        <translation>Lizenzen, Trainingsdaten, Kalibrierungen; eigene einbringen und messen.</translation>
    </message>
    <message>
        <source>See the &amp;models</source>
        <translation>Zu den &amp;Modellen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>The terms as the report defines them, all keys, and licences.</source>
        <translation>Die Begriffe, wie der Bericht sie definiert, alle Tasten und Lizenzen.</translation>
    </message>
    <message>
        <source>Open the &amp;help</source>
        <translation>&amp;Hilfe öffnen</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>No threshold: this recognizer has no score set here and none was given.</source>
        <translation>Keine Schwelle: Dieser Erkenner hat hier keinen Wertesatz, und keine wurde angegeben.</translation>
    </message>
    <message>
        <source>Threshold {value} ({point}).</source>
        <translation>Schwelle {value} ({point}).</translation>
    </message>
    <message>
        <source>{name} {value} [{low}, {high}] of {trials} trials.</source>
        <translation>{name} {value} [{low}, {high}] aus {trials} Versuchen.</translation>
    </message>
    <message>
        <source>no laboratory calibration</source>
        <translation>keine Laborkalibrierung</translation>
    </message>
    <message>
        <source>laboratory calibration</source>
        <translation>Laborkalibrierung</translation>
    </message>
    <message>
        <source>Set: {name}, {mated} mated and {non_mated} non-mated pairs of {subjects} subjects; {standing}. {statement}</source>
        <translation>Satz: {name}, {mated} zusammengehörige und {non_mated} nicht zusammengehörige Paare von {subjects} Personen; {standing}. {statement}</translation>
    </message>
</context>
</TS>
