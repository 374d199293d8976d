<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BoardText</name>
    <message>
        <source>step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>%1 features: no map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 starved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diverged at step %1: the loss is no longer a number. Training of this network has stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer 1 is fully dead: no gradient reaches it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer 2 is fully dead: no gradient reaches layer&#xa0;1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer 3 is fully dead: no gradient reaches layers 1&#xa0;and&#xa0;2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1 is fully dead: no gradient reaches layers 1&#xa0;to&#xa0;%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1, step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts from its parent at step %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts from %1 at step %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>f(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f′(x), the slope    ○ limit   ● value used at the kink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f′ = 0: no gradient</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>1 feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y to be fitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 points, %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw points of two classes with the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load points from a CSV file, or drop one on the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line for each point: numbers, then the class or y. A header may name the columns target and split (train or test); without a split a fifth of the rows, drawn by the seed, are test points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the file that has been read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading the file; the points stay as they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise, exact value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points (*.csv *.txt *.tsv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian noise on each coordinate, or on y for a curve. Double-click the slider for the set&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the points of toy sets are drawn with noise; your own stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a drawing, every fifth point of each colour is a test point and all others are training points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says which points are which; the first ones of each kind are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say which points are which: the seed draws them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many points the networks learn from; also the probe set of all unit counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many points the test loss and test accuracy are measured on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatasetButton</name>
    <message>
        <source>Data set %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeathModel</name>
    <message>
        <source>died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back at %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this step it was so; a click on a row shows the networks there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s function; for a fork also where it parted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layer, counted from the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unit is dead while f′(z) = 0 for every training point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>main cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the three moved max z furthest in the direction it went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a death, when it ended; of a revival, how long the unit was dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max z before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest pre-activation over the training points before the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max z after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest pre-activation over the training points after the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the unit&apos;s own bias moved max z: exchanged first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the unit&apos;s own weights moved max z: exchanged second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the layers below moved max z: exchanged last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to revival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far max z has to rise for the unit to come back: −max z after</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeathTable</name>
    <message>
        <source>selected unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit has died or come back so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deaths and revivals are told over the training points, always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deaths of which network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the deaths and revivals of one network, or of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the selected unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what has happened to the selected unit alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deaths and revivals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click, Enter or the arrow keys select the unit and show the networks at that step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of what has happened is of this choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit has died or come back so far; %1 have been dead from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deaths and revivals of units</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>in training from %1 to %2, here the mean slope&apos;s value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f′(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values at the cursor; a click selects the function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties of the selected function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AT x = %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawPad</name>
    <message>
        <source>Pad to draw points on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawPanel</name>
    <message>
        <source>%1: cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left button: points of the chosen colour. Right button or Shift: the other colour. Alt or the eraser: take points away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each colour every fifth point, from the third on, is a test point, drawn as a ring. At most %1 points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys: arrows move the cursor, Shift finely; Space draws, 1 and 2 set a blue or orange point, Delete erases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw points of class 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw points of class 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away the points under the brush, as Alt does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last stroke (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all points away; Undo brings them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the points as CSV, which File… opens again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs at least one blue and one orange point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw blue and orange points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A blue point is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An orange point is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points: the pad is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points drawn, %2 of them for the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventLog</name>
    <message>
        <source>its own bias fell by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own bias rose by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own weights lowered it by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own weights raised it by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the layers below lowered it by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the layers below raised it by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Died at step %1, mostly because %2 in that update: max z went from %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back at step %1, mostly because %2 in that update: max z went from %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after 1 step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1 and %2 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last three times %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1st</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1nd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1rd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1th</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own bias %1, own weights %2, layers below %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead from the start: no update of this run killed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither died nor came back so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All three parts: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 death; came back %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has come back %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExploreWorkspace</name>
    <message>
        <source>Functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Functions and derivatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Functions f</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derivatives f′</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>     x in [%1, %2]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>     drag to pan · wheel to zoom, Ctrl: x only, Shift: y only · double-click to reset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Standard, 1200 × 800</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide, 1600 × 900</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide in 4K, 3840 × 2160</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper column, 700 × 560 at ×3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square post, 1080 × 1080</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend with parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels, for slides and the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines and text, for the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines and text, for papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers that the figure shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width, before it is scaled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height, before it is scaled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels of a PNG for each unit of width and height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a dark ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the functions and their parameters in the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to write; the extension is added where it is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder and a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures (*.png *.svg *.pdf *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists. Press Replace to write over it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureText</name>
    <message>
        <source>over all hidden layers and the training points, by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForkDialog</name>
    <message>
        <source>Fork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From step %1 of %2: the same weights, but …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function on every hidden layer from this step on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stochastic gradient descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD with momentum 0.9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam with β = 0.9 and 0.999, ε = 1e-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of a step along the gradient. Another than the parent&apos;s is this fork&apos;s own and stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate, exact value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the fork as another card (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes nothing (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as the divisor in x / a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, exact value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 networks race side by side: remove one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This fork has not parted yet: go to a later step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network has diverged: go back to an earlier step to fork it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormulaView</name>
    <message>
        <source>if %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FunctionList</name>
    <message>
        <source>Show or hide the less usual functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>− fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ %1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FunctionParameters</name>
    <message>
        <source>uniform %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training: sampled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test: mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slope for every element, drawn anew in every pass: the band shows where it falls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One slope for all: the mean of the slopes, or of the divisors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resample the random slopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw other slopes (thin lines in training mode)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as the divisor in x / a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learned by backpropagation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/a from l to u</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a from l to u</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FunctionPlot</name>
    <message>
        <source>Plot of f and its derivative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and Right move the cursor, plus and minus zoom, Home resets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FunctionSection</name>
    <message>
        <source>Functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Add a function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a function to the race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to %1 functions train side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 from the race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2; the same number as in Explore</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HiddenLayers</name>
    <message>
        <source>At least one hidden layer is needed, such as 32, 32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hidden layers: at most %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no width: whole numbers from 1 to %2, such as 32, 32.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryChart</name>
    <message>
        <source>%1 over steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear axis from 0; a loss far above the first leaves at the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic axis that holds every loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over all training or test points at each recorded step, and not over a batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and Right move the cursor along the recorded steps, Enter shows that step, plus and minus zoom, 0 resets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracies are shown on a linear axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data ask for a number and not for a class: there is no accuracy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryFigure</name>
    <message>
        <source>He initialisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initialisation matched to each function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch&apos;s initialisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asymmetric initialisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 training and %3 test points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, noise %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden layers %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initial bias %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, learning rate %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight decay %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryQuantity</name>
    <message>
        <source>Training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabPanel</name>
    <message>
        <source>Deaths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When units died or came back, and why; a click on a row shows that moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many units are dead, silent, starved, dormant or saturated, layer by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean and spread of pre-activations, outputs and gradients, layer by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slopes that PReLU learns, over the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead units over the steps. Dead: %1, over the training points. Summed over all hidden layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerChart</name>
    <message>
        <source>Mean and spread by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over all units of a hidden layer and all probes. A spread of exactly 0, as in a layer that is fully dead, lies on the lower edge of its axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-activations z: what the activation function gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs h = f(z): what the next layer gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients ∂L/∂z, each of its own sample&apos;s loss: what comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A grid has no targets, hence no gradients. Choose other probes under Units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all units of a layer, %1, step %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerPlot</name>
    <message>
        <source>Pre-activations z by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs h = f(z) by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients ∂L/∂z by layer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Rectiscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[*] – Rectiscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the figure as a picture (Ctrl+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the figure as PNG, SVG or PDF, or its data as CSV (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkCard</name>
    <message>
        <source>A map is drawn of points with one or two features. These have %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class that the network gives to each point of the plane: the stronger the colour, the surer. Dots are the training points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely the network holds a class along x, and the training points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The y that the network gives to each point of the plane, from blue, the smallest, to orange. Dots are the training points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve that the network computes, and the training points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1, unit %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z &gt; 0 in %1 of the probes, largest z %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to look inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted %1. A silent ReLU unit is dead too, and a dead unit is starved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss: softmax cross-entropy, mean over all training or test points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss: mean squared error over all training or test points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork with Leaky ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork… (F): another function, optimizer or learning rate from this step on, with the same weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this fork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same weights from this step on with Leaky ReLU, whose gradient is never 0, beside this network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork, leaky</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 units dead, %3 silent; test loss %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkName</name>
    <message>
        <source>%1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD with momentum 0.9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkSection</name>
    <message>
        <source>Network, same start for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units in each hidden layer from the input on, such as 32, 32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One hidden layer less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One hidden layer more, as wide as the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half as many units in every hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twice as many units in every hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He, √2 for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matched to each f</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch&apos;s default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initialisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He: normal, sd √(2/fan-in), the same weights for all functions. Matched: the gain that keeps the signal&apos;s size for each function. Asymmetric: see Lu et al. 2019, fewer units are born dead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the initial bias of every hidden unit; below 0 it pushes units towards dying</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParameterPanel</name>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope a·x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>divisor x / a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the numbers as PyTorch does: f(x) = a·x for x &lt; 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the numbers as the paper does: f(x) = x / a for x &lt; 0, a &gt; 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The functions shown have no parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derivative at a kink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f′(0) = 1 for the rectifiers, as in code that tests x &lt; 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f′(0) as PyTorch has it: 0 for ReLU, a for Leaky ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every parameter its usual value again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParameterRow</name>
    <message>
        <source>%1
Double-click resets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, exact value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Type an exact value, also beyond the slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 from end to end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlotText</name>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard deviation of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1, %2: mean ± sd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> from %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointsLoader</name>
    <message>
        <source>The file does not fit into the memory.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>Negative bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every bias starts at −1.5: about three in four ReLU units are dead and ReLU stays near chance. Slope 0.01 hardly helps, its gradient is too small; 1/5.5 does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four layers, biased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biases start at −0.5: over a third of the ReLU units are dead, and the mean accuracy of many seeds is 80&#xa0;%. Slope 0.01 gains a little, 1/5.5 reaches 99&#xa0;%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A third of the ReLU units are dead; after 200 epochs the mean accuracy of many seeds is 85&#xa0;%, while every leaky function passes 97&#xa0;%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deep and narrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth alone does it: ten layers of four units, no bias. With many seeds ReLU cannot learn at all; a larger leak helps more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large Adam steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch ReLU units die one after the other, about half of them in all, and accuracy not suffer: dead units need not do harm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit |x|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten layers of two units learn y = |x|. ReLU fits it with almost no seed, PReLU with almost every one, slope 0.01 with about one in three.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing provoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As A, but the bias is 0: hardly a unit dies and all functions do equally well. This is the ordinary case.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetSection</name>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the slope of Leaky ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets the parameter a of Leaky ReLU, here and in Explore, and starts over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All functions start from the same weights and see the same batches, so the function is the only difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ set Leaky ReLU back to slope 0.01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ set Leaky ReLU to slope 1/5.5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionFiles</name>
    <message>
        <source>%1: cannot write: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have changed is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your changes of %1 are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it before you go on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a session or a figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions and figures (*.rectiscope *.json *.png *.svg *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions (*.rectiscope *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last time Rectiscope did not end properly. Go on with what was not saved then?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionMenu</name>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New, open, save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything as it is at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session, or a figure that was exported: it remembers its session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Functions, parameters, ranges and what is trained, as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last change (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was taken back (Ctrl+Shift+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlopeChart</name>
    <message>
        <source>Learned slopes over steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PReLU&apos;s slope α of each hidden layer, h1 the first; the mean over its units where each has its own. Dashed: the fixed slopes of other functions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope α for x &lt; 0, by hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add PReLU to the race to see slopes learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slopes for x &lt; 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learned by each hidden layer, by step; dashed: fixed slopes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlopeSparkline</name>
    <message>
        <source>Learned slope over the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope α that the unit has learned for z &lt; 0, from its first step to the one that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope α %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateLegend</name>
    <message>
        <source>Legend of unit states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. Counted %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StopSection</name>
    <message>
        <source>Stop by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the first death</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop at the first death</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the very step in which a unit dies; the unit is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this step, counted from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training loss ≤</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the end of the first epoch after which a network&apos;s loss over all training points is at most this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test accuracy % ≥</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop %1, value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the end of the first epoch after which a network&apos;s accuracy over all test points is at least this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data ask for a number and not for a class: there is no accuracy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>%1: %2, %3, %4 dead now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 death</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 deaths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 revival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 revivals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; a revival took %2 steps in the median</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Previous death</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the death before this step, and select the unit (comma)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next death</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next death after this step, and select the unit (full stop)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to look back at any step. × marks deaths, ○ revivals: click one to go to it. Arrow keys: one step, Page keys: one percent, Home and End.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step that is shown, exact value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a step to look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the networks have been trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains on from the step that is shown. What came after it is forgotten, and with it the forks that parted later. Play goes on from the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fork trains up to the others …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking back. Play goes on from the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit has died or come back since step 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 death</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 deaths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 revival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 revivals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at step %1, as asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at step %1: the training loss of %2 is low enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at step %1: the test accuracy of %2 is high enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at step %1: a unit died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at step %1: %2, layer %3, unit %4 died</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineTrack</name>
    <message>
        <source>%1
and %2 more close by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, layer %2, unit %3 died at step %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, layer %2, unit %3 came back at step %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainWorkspace</name>
    <message>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss over steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead units over steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking back at step %1 of %2 · Play goes on from the end · Play from here forgets what came after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · Space trains and pauses · click a unit to look inside · values at the cursor on the charts, a click goes to that step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingSection</name>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stochastic gradient descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD with momentum 0.9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam with β = 0.9 and 0.999, ε = 1e-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of a step along the gradient. May change while the networks train, from the next step on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate, exact value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training points in one step; 0 is the full set, one step per epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2: this much of each weight is added to its gradient; biases and learned slopes are spared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixes data, initial weights, batch order and random slopes: the same seed gives the same run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>as fast as it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train or pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One optimizer step for every network (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one step a second to as fast as it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer steps since the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes over the training points, and measured steps per second of the whole race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 epochs · %2/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to step 0: the very same weights, data and batches, without forks (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other weights, data and batches, the same for all functions, without forks (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on from the end of the run (Space)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitInspector</name>
    <message>
        <source>Selected unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change of max z over the training points in that one update, split by exchanging the unit&apos;s bias, then its weights, then the layers below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at no unit (Esc on a card)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · layer %2, unit %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead: all %1 land left of 0, where f′ = 0; the nearest at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead: all %1 land where f′ = 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead: all %1 land left of 0, where f′ = 0, so its weights get no gradient. It comes back when z rises by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead: all %1 land where f′ = 0, so its weights get no gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starved: no gradient reaches it, since everything above it is dead. z &gt; 0 for %1 of the %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent: all %1 land left of 0, the nearest at %2. Its gradient is not 0, so it still learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dormant: its output is tiny beside the others of its layer. z &gt; 0 for %1 of the %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active: z &gt; 0 for %1 of the %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitModel</name>
    <message>
        <source>layer %1, %2 units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saturated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A grid has no targets, hence no loss and no gradient to look at.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitPlot</name>
    <message>
        <source>Pre-activations of the selected unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f(z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z over the probes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f′(z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above: the unit&apos;s activation function f and its derivative f′; where the background is shaded, f′ = 0. Below: how often its pre-activation z has which value over the probes, red where f′ = 0.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitTable</name>
    <message>
        <source>Units by definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>τ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of which network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the units of one network, or of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inputs that the units are looked at with, everywhere but in deaths and charts: the training points, the test points, both, or an even grid over the range of the maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold τ of dormant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unit is dormant where its mean |h| is at most τ times the mean of its layer; Sokar et al. use 0.025 and 0.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 · %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitText</name>
    <message>
        <source>dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dormant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f′(z) = 0 for every probe: the unit&apos;s own weights get no gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Σ|∂L/∂w| = 0 over the full probe set: no gradient arrives, since the unit itself or everything above it is dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z &lt; 0 for every probe: the unit works as a straight line, but still learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of these; the stronger the colour, the more probes have z &gt; 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean |h| is at most %1 of the mean over its layer (Sokar et al. 2023)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in at least 95 % of the probes |f′(z)| is below 0.05 of its largest possible value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 test points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 training and test points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 grid points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 training points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over the %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitWeights</name>
    <message>
        <source>Weights and bias of the selected unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 weights, bias %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights from the inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights from layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit&apos;s weights in the order of the units below: upwards positive, downwards negative, all to one scale with the bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight from input %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight from unit %1 of layer %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rectiscope</name>
    <message>
        <source>jumps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All values that f takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f′(0⁻), f′(0⁺)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope just left and just right of 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f′ used at 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope that backpropagation takes at exactly 0, by the setting for kinks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>monotonic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f nowhere falls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>continuity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C⁰: no jumps; C¹: no kinks either; C∞: smooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E[f(z)]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean output for z ~ N(0, 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E[f(z)²]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean square of the output for z ~ N(0, 1): how the signal&apos;s size goes forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E[f′(z)²]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean square of the slope for z ~ N(0, 1): how the gradient&apos;s size goes backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>init gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>√(1/E[f²]): weights of this standard deviation times √(1/fan-in) keep the signal&apos;s size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch&apos;s gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch.nn.init.calculate_gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can die</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes, f′ = 0 for %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether f′ = 0 on a whole stretch. A unit whose inputs all fall there gets no gradient. The share is that of z ~ N(0, 1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
