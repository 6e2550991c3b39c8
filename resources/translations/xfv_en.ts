<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArchiveForm</name>
    <message numerus="yes">
        <source>%n stored item(s)</source>
        <translation>
            <numerusform>%n stored item</numerusform>
            <numerusform>%n stored items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message numerus="yes">
        <source>{shown} of %n act(s)</source>
        <translation>
            <numerusform>{shown} of %n act</numerusform>
            <numerusform>{shown} of %n acts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s)</source>
        <translation>
            <numerusform>%n comparison</numerusform>
            <numerusform>%n comparisons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message numerus="yes">
        <source>{shown} of %n picture(s)</source>
        <translation>
            <numerusform>{shown} of %n picture</numerusform>
            <numerusform>{shown} of %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message numerus="yes">
        <source>A queue of comparisons is not finished: %n pair(s) are open.</source>
        <translation>
            <numerusform>A queue of comparisons is not finished: %n pair is open.</numerusform>
            <numerusform>A queue of comparisons is not finished: %n pairs are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) taken in.</source>
        <translation>
            <numerusform>%n picture taken in.</numerusform>
            <numerusform>%n pictures taken in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultBoxes</name>
    <message numerus="yes">
        <source>Spread {low} to {high}: the central 95 % of %n draw(s) with moved landmarks.</source>
        <translation>
            <numerusform>Spread {low} to {high}: the central 95 % of %n draw with moved landmarks.</numerusform>
            <numerusform>Spread {low} to {high}: the central 95 % of %n draws with moved landmarks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValidationPage</name>
    <message numerus="yes">
        <source>%n earlier run(s) cannot be read.</source>
        <translation>
            <numerusform>%n earlier run cannot be read.</numerusform>
            <numerusform>%n earlier runs cannot be read.</numerusform>
        </translation>
    </message>
</context>
</TS>
