<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AgreementDetail</name>
    <message>
        <source>Compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other method, and whose maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names the rank correlation beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank corr.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank correlation (Spearman&apos;s), -1 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of one top area that lies in the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement with other methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {polarity}: how far other methods point at the same places. Where they differ, the explanation is uncertain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{overlap} % of top {top} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>{title}: statement</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Faithfulness</name>
    <message>
        <source>not placed among rankings that know nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insertion minus Deletion by fill. {values}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaithfulnessDetail</name>
    <message>
        <source>Ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side and measure; the difference is Insertion minus Deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random rankings that the map does better than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random rankings as smooth as the map that it does better than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The centre of the crop first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean map of other people&apos;s comparisons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same method asked about the sample and its own mirror image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it counts as better than knowing nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rankings and their rivals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faithfulness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {polarity} ranking: does it move the score more than rankings that know nothing of this comparison?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side}, {measure}, area {area}: {statement}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such rival here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beaten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rival&apos;s area is {area}: beaten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rival&apos;s area is {area}: NOT beaten.</source>
        <translation type="unfinished"></translation>
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
    <name>MapTools</name>
    <message>
        <source>Shown on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the map in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top share of the attribution in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the strongest pixels that together hold this share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contours of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines at 1/4, 1/2 and 3/4 of the end of the colour scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scale per map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top {share} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Shift and the arrow keys move a cursor over both pictures.</source>
        <translation type="unfinished"></translation>
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
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Preview of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsigned preview, {count} pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiptTabs</name>
    <message>
        <source>Beside the maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;rves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fait&amp;hfulness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;anity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreemen&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regio&amp;ns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiptTile</name>
    <message>
        <source>{more}. Press for details.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiptTiles</name>
    <message>
        <source>Receipts of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faithfulness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sanity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegionDetail</name>
    <message>
        <source>Regions of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prob&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, signed map of the {side}: what lies where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A heading sorts. Large regions gather more; &apos;{times} area&apos; takes their size out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegionTable</name>
    <message>
        <source>{times} area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the aligned crop, from a fixed atlas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the crop&apos;s pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the map&apos;s similarity (positive attribution)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concentration: share of the similarity over share of the area; 1 is even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dissimilarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the map&apos;s dissimilarity (negative attribution)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concentration: share of the dissimilarity over share of the area; 1 is even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribution on the regions of the face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{region}: {area} % of the crop&apos;s area, {positive} % of the similarity ({denser} times its area) and {negative} % of the dissimilarity ({other} times its area).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SanityDetail</name>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is changed before the map is made again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict and rank correlation on the probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict and rank correlation on the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sanity checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sanity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: does the map depend on what it claims to explain?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This side was not checked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
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
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suitable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsuitable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>non-match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undetermined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dissimilarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>insertion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partner-paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>insertion minus deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forehead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cheeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mouth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chin and jaw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside the face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>randomised weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mirrored samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample against itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Sanity was not checked in this explanation. Explain again with sanity checks switched on in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agreement was measured in this explanation. Explain again with at least two methods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No regions were measured in this explanation. Explain again to have them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No curve of this map was placed among rankings that know nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not comparable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no ranking was placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{failed} of {all} measures do NOT beat their null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT shown to be faithful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {all} measures beat their null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faithful here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>press to see why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FAIL: sanity in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs two methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alike with {alike} of {all} methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side}: rank correlation {figure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>explain again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side}: no {polarity}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side}: {share} % on {region}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>densest: {region}, {density} times its area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the {side}, {name} and {other} are {word}: rank correlation {figure}; {overlap} % of one&apos;s top {top} % lies in the other&apos;s ({top} % by chance).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation by stage: {stages}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
