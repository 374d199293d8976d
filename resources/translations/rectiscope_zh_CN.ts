<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ActivationFigure</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Random slopes as in training: the band of all, some drawn (seed %1) and their mean.</source>
        <translation>训练时的随机斜率：全部范围的色带、若干抽样（种子 %1）及其平均。</translation>
    </message>
    <message>
        <source>Random slopes as in test: their mean.</source>
        <translation>测试时的随机斜率：取平均。</translation>
    </message>
    <message>
        <source>At a kink f′ is the right-hand derivative.</source>
        <translation>在折点处 f′ 取右导数。</translation>
    </message>
    <message>
        <source>At a kink f′ is the left-hand derivative.</source>
        <translation>在折点处 f′ 取左导数。</translation>
    </message>
    <message>
        <source>f(x) and its slope f′(x) for x from %1 to %2</source>
        <translation>f(x) 及其斜率 f′(x)，x 从 %1 到 %2</translation>
    </message>
    <message>
        <source>f(x) for x from %1 to %2</source>
        <translation>f(x)，x 从 %1 到 %2</translation>
    </message>
    <message>
        <source>The slope f′(x) for x from %1 to %2</source>
        <translation>斜率 f′(x)，x 从 %1 到 %2</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>: %1.</source>
        <translation>：%1。</translation>
    </message>
    <message>
        <source>A family of %1 curves of %2, from pale to strong: %3 to %4, in even steps of the slope.</source>
        <translation>%2 的曲线族共 %1 条，由浅到深：%3 到 %4，按斜率等距。</translation>
    </message>
    <message>
        <source>A family of %1 curves of %2, from pale to strong: %3 to %4, in even steps.</source>
        <translation>%2 的曲线族共 %1 条，由浅到深：%3 到 %4，等距。</translation>
    </message>
    <message>
        <source>The hill: inputs z ~ N(%1, %2²)</source>
        <translation>底部曲线：输入 z ~ N(%1, %2²) 的密度</translation>
    </message>
    <message>
        <source>; for %1 % of them the slope of %2 is 0.</source>
        <translation>；其中 %1 % 处 %2 的斜率为 0。</translation>
    </message>
    <message>
        <source>The tangent of %1 at x = %2 has slope %3.</source>
        <translation>%1 在 x = %2 处切线的斜率为 %3。</translation>
    </message>
    <message>
        <source>The bar: the subdifferential of %1, %2.</source>
        <translation>竖条：%1 的次微分，%2。</translation>
    </message>
    <message>
        <source>Δ = %1 − %2</source>
        <translation>Δ = %1 − %2</translation>
    </message>
    <message>
        <source>: no difference.</source>
        <translation>：没有差别。</translation>
    </message>
    <message>
        <source>: at most %1, at x = %2.</source>
        <translation>：最大 %1，在 x = %2 处。</translation>
    </message>
    <message>
        <source>Pinned, thin and dashed: %1.</source>
        <translation>已固定（细虚线）：%1。</translation>
    </message>
    <message>
        <source>Dashed in the panel of f′: the second derivative of %1.</source>
        <translation>f′ 图中的虚线：%1 的二阶导数。</translation>
    </message>
    <message>
        <source>The inset: x within ±%1, y within ±%2.</source>
        <translation>插图：x 在 ±%1 之内，y 在 ±%2 之内。</translation>
    </message>
    <message>
        <source>Shaded: where the slope of %1 is 0.</source>
        <translation>阴影：%1 的斜率为 0 处。</translation>
    </message>
</context>
<context>
    <name>BoardFigure</name>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>Networks at %1</source>
        <translation>%1的网络</translation>
    </message>
    <message>
        <source>Their units are counted %1</source>
        <translation>神经元%1统计</translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>dead units</source>
        <translation>坏死神经元</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>测试损失</translation>
    </message>
    <message>
        <source>%1 silent</source>
        <translation>%1 静默</translation>
    </message>
    <message>
        <source>%1 starved</source>
        <translation>%1 断流</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>acc.</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Diverged at step %1: the loss is no longer a number. Training of this network has stopped.</source>
        <translation>第 %1 步发散：损失已不再是数值。该网络已停止训练。</translation>
    </message>
    <message>
        <source>from step %1</source>
        <translation>自第 %1 步</translation>
    </message>
    <message>
        <source>from %1, step %2</source>
        <translation>自 %1 第 %2 步</translation>
    </message>
    <message>
        <source>Parts from its parent at step %1.</source>
        <translation>在第 %1 步与其父网络分叉。</translation>
    </message>
    <message>
        <source>Parts from %1 at step %2.</source>
        <translation>在第 %2 步与 %1 分叉。</translation>
    </message>
    <message>
        <source>Layer 1 is fully dead over the training points: no gradient reaches it.</source>
        <translation>第 1 层在训练点上全部坏死：没有梯度到达该层。</translation>
    </message>
    <message>
        <source>Layer 2 is fully dead over the training points: no gradient reaches layer&#xa0;1.</source>
        <translation>第 2 层在训练点上全部坏死：没有梯度到达第&#xa0;1&#xa0;层。</translation>
    </message>
    <message>
        <source>Layer 3 is fully dead over the training points: no gradient reaches layers 1&#xa0;and&#xa0;2.</source>
        <translation>第 3 层在训练点上全部坏死：没有梯度到达第&#xa0;1、2&#xa0;层。</translation>
    </message>
    <message>
        <source>Layer %1 is fully dead over the training points: no gradient reaches layers 1&#xa0;to&#xa0;%2.</source>
        <translation>第 %1 层在训练点上全部坏死：没有梯度到达第&#xa0;1&#xa0;至&#xa0;%2&#xa0;层。</translation>
    </message>
    <message>
        <source>Layer %1 is fully dead.</source>
        <translation>第 %1 层全部坏死。</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>f(x)</source>
        <translation>f(x)</translation>
    </message>
    <message>
        <source>f′(x), the slope    ○ limit   ● value used at the kink</source>
        <translation>f′(x)，斜率    ○ 极限   ● 折点处所用的值</translation>
    </message>
    <message>
        <source>f′ = 0: no gradient</source>
        <translation>f′ = 0：没有梯度</translation>
    </message>
</context>
<context>
    <name>ComparisonFigure</name>
    <message>
        <source>1 seed</source>
        <translation>1 个种子</translation>
    </message>
    <message>
        <source>%1 seeds</source>
        <translation>%1 个种子</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Xu et al. 2015, %1</source>
        <translation>Xu 等 2015，%1</translation>
    </message>
    <message>
        <source>the paper&apos;s table, single runs</source>
        <translation>论文中的表格，单次训练</translation>
    </message>
    <message>
        <source>%1 of every run</source>
        <translation>每次训练的%1</translation>
    </message>
    <message>
        <source>Learning curves</source>
        <translation>学习曲线</translation>
    </message>
    <message>
        <source>mean ± sd over the seeds</source>
        <translation>各种子的均值 ± 标准差</translation>
    </message>
    <message>
        <source>Train against test loss</source>
        <translation>训练损失与测试损失</translation>
    </message>
    <message>
        <source>Train against test error</source>
        <translation>训练误差与测试误差</translation>
    </message>
    <message>
        <source>a dot for each run, a ring for each mean</source>
        <translation>每次训练一个点，均值为圆环</translation>
    </message>
    <message>
        <source>Learned slopes</source>
        <translation>学到的斜率</translation>
    </message>
    <message>
        <source>for x &lt; 0, by hidden layer</source>
        <translation>x &lt; 0 时，按隐藏层</translation>
    </message>
    <message>
        <source>%1 over the sweep</source>
        <translation>扫描中的%1</translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message>
        <source>test error</source>
        <translation>测试误差</translation>
    </message>
    <message>
        <source>train error</source>
        <translation>训练误差</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>测试损失</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>dead fraction</source>
        <translation>坏死比例</translation>
    </message>
    <message>
        <source>silent fraction</source>
        <translation>静默比例</translation>
    </message>
    <message>
        <source>starved fraction</source>
        <translation>断流比例</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>initial bias</source>
        <translation>初始偏置</translation>
    </message>
    <message>
        <source>scale of the initial weights</source>
        <translation>初始权重的缩放</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>slope a</source>
        <translation>斜率 a</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1，种子 %2</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Runs appear here as they finish.</source>
        <translation>每完成一次训练，就会显示在这里。</translation>
    </message>
</context>
<context>
    <name>CopyMenu</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>As pixels and as SVG; both carry the session</source>
        <translation>同时以像素和 SVG 复制，两者都带有会话</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>One paragraph with every parameter</source>
        <translation>包含全部参数的一段文字</translation>
    </message>
    <message>
        <source>PyTorch code</source>
        <translation>PyTorch 代码</translation>
    </message>
    <message>
        <source>Modules of torch.nn with these parameters</source>
        <translation>带这些参数的 torch.nn 模块</translation>
    </message>
    <message>
        <source>Keras code</source>
        <translation>Keras 代码</translation>
    </message>
    <message>
        <source>Layers of Keras 3 with these parameters</source>
        <translation>带这些参数的 Keras 3 层</translation>
    </message>
    <message>
        <source>JAX code</source>
        <translation>JAX 代码</translation>
    </message>
    <message>
        <source>Functions of jax.numpy and jax.nn with these parameters</source>
        <translation>带这些参数的 jax.numpy 和 jax.nn 函数</translation>
    </message>
    <message>
        <source>LaTeX, pgfplots</source>
        <translation>LaTeX（pgfplots）</translation>
    </message>
    <message>
        <source>A tikzpicture that draws these functions</source>
        <translation>绘制这些函数的 tikzpicture</translation>
    </message>
    <message>
        <source>JSON config</source>
        <translation>JSON 配置</translation>
    </message>
    <message>
        <source>Names and parameters, as the command line takes them</source>
        <translation>名称和参数，与命令行的写法相同</translation>
    </message>
    <message>
        <source>Nothing to copy: the figure shows no function</source>
        <translation>没有可复制的内容：图中没有函数</translation>
    </message>
</context>
<context>
    <name>CoreText</name>
    <message>
        <source>slopes must lie between 0 and 1, that is, divisors above 1</source>
        <translation>斜率必须在 0 与 1 之间，即除数大于 1</translation>
    </message>
    <message>
        <source>must be a number ≥ %1 and ≤ %2</source>
        <translation>必须是 ≥ %1 且 ≤ %2 的数</translation>
    </message>
    <message>
        <source>must be a number &gt; %1 and ≤ %2</source>
        <translation>必须是 &gt; %1 且 ≤ %2 的数</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>必须是 %1 到 %2 的整数</translation>
    </message>
    <message>
        <source>must be a number from %1 to %2</source>
        <translation>必须是 %1 到 %2 的数</translation>
    </message>
    <message>
        <source>must be from above %1 to %2</source>
        <translation>必须大于 %1，且不超过 %2</translation>
    </message>
    <message>
        <source>must be from %1 to %2</source>
        <translation>必须在 %1 到 %2 之间</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>必须是整数</translation>
    </message>
    <message>
        <source>must be a finite number</source>
        <translation>必须是有限的数</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>必须是数</translation>
    </message>
    <message>
        <source>must be at least %1</source>
        <translation>至少为 %1</translation>
    </message>
    <message>
        <source>must be at most %1</source>
        <translation>最多为 %1</translation>
    </message>
    <message>
        <source>must be 1 to %1 values</source>
        <translation>必须有 1 到 %1 个值</translation>
    </message>
    <message>
        <source>must be 1 or the width of every hidden layer, here %1</source>
        <translation>必须是 1 或各隐藏层的宽度，此处为 %1</translation>
    </message>
    <message>
        <source>%1 must be at most %2</source>
        <translation>%1 不能大于 %2</translation>
    </message>
    <message>
        <source>%1 must be below %2</source>
        <translation>%1 必须小于 %2</translation>
    </message>
    <message>
        <source>unknown activation %1</source>
        <translation>未知的激活函数 %1</translation>
    </message>
    <message>
        <source>unknown argument %1</source>
        <translation>未知的参数 %1</translation>
    </message>
    <message>
        <source>unknown name %1</source>
        <translation>未知的名称 %1</translation>
    </message>
    <message>
        <source>unknown data set %1</source>
        <translation>未知的数据集 %1</translation>
    </message>
    <message>
        <source>data set %1</source>
        <translation>数据集 %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>是否是指 %1？</translation>
    </message>
    <message>
        <source>valid: %1</source>
        <translation>可用：%1</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>是空的</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>is no file</source>
        <translation>不是文件</translation>
    </message>
    <message>
        <source>is no regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>无法写入：%1</translation>
    </message>
    <message>
        <source>cannot be made: %1</source>
        <translation>无法创建：%1</translation>
    </message>
    <message>
        <source>cannot be moved aside: %1</source>
        <translation>无法移开：%1</translation>
    </message>
    <message>
        <source>is larger than %1</source>
        <translation>大于 %1</translation>
    </message>
    <message>
        <source>is cut off: its gzip data has no end</source>
        <translation>不完整：gzip 数据没有结尾</translation>
    </message>
    <message>
        <source>is damaged: its gzip data cannot be unpacked</source>
        <translation>已损坏：gzip 数据无法解压</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>is UTF-16: save it as UTF-8</source>
        <translation>是 UTF-16 编码：请存为 UTF-8</translation>
    </message>
    <message>
        <source>lines end in CR alone: save it with LF or CRLF</source>
        <translation>各行仅以 CR 结尾：请以 LF 或 CRLF 保存</translation>
    </message>
    <message>
        <source>a zero byte: this is no text</source>
        <translation>含有零字节：不是文本</translation>
    </message>
    <message>
        <source>two columns are called %1</source>
        <translation>有两列名为 %1</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>缺少一个值</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>不是数</translation>
    </message>
    <message>
        <source>must be finite, at most 3.4e38</source>
        <translation>必须有限，最大为 3.4e38</translation>
    </message>
    <message>
        <source>must be train or test</source>
        <translation>必须是 train 或 test</translation>
    </message>
    <message>
        <source>every target is %1: there must be at least two classes</source>
        <translation>所有目标都是 %1：至少要有两个类别</translation>
    </message>
    <message>
        <source>every label is %1: there must be at least two classes</source>
        <translation>所有标签都是 %1：至少要有两个类别</translation>
    </message>
    <message>
        <source>%1 values: expected %2</source>
        <translation>有 %1 个值：应为 %2 个</translation>
    </message>
    <message>
        <source>a number where the targets before are words</source>
        <translation>是数，而之前的目标都是单词</translation>
    </message>
    <message>
        <source>more than %1 different words as targets</source>
        <translation>作为目标的不同单词超过 %1 个</translation>
    </message>
    <message>
        <source>more than %1 columns</source>
        <translation>超过 %1 列</translation>
    </message>
    <message>
        <source>text after a closing quote</source>
        <translation>右引号之后还有文字</translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation>引号没有闭合</translation>
    </message>
    <message>
        <source>holds %1 training points: %2 were asked for</source>
        <translation>只有 %1 个训练点：需要 %2 个</translation>
    </message>
    <message>
        <source>holds %1 test points: %2 were asked for</source>
        <translation>只有 %1 个测试点：需要 %2 个</translation>
    </message>
    <message>
        <source>holds %1 points beside the test points: %2 were asked for</source>
        <translation>除测试点外只有 %1 个点：需要 %2 个</translation>
    </message>
    <message>
        <source>holds %1 points beside the training points: %2 were asked for</source>
        <translation>除训练点外只有 %1 个点：需要 %2 个</translation>
    </message>
    <message>
        <source>needs at least one column of numbers beside the target</source>
        <translation>除目标外至少需要一列数</translation>
    </message>
    <message>
        <source>holds no points</source>
        <translation>没有数据点</translation>
    </message>
    <message>
        <source>there are no training points</source>
        <translation>没有训练点</translation>
    </message>
    <message>
        <source>there are no test points to compare on</source>
        <translation>没有可供比较的测试点</translation>
    </message>
    <message>
        <source>no training points</source>
        <translation>没有训练点</translation>
    </message>
    <message>
        <source>noise is for toy data sets only</source>
        <translation>噪声仅用于玩具数据集</translation>
    </message>
    <message>
        <source>label noise is for classes only, its targets are numbers</source>
        <translation>标签噪声仅用于类别，而这里的目标是数</translation>
    </message>
    <message>
        <source>is not on this computer: %1 into %2</source>
        <translation>不在本机上：%1，放入 %2</translation>
    </message>
    <message>
        <source>more bytes follow the %1 that its header promises</source>
        <translation>文件头声明 %1 个字节，其后还有多余的字节</translation>
    </message>
    <message>
        <source>is cut off within its header</source>
        <translation>在文件头处中断</translation>
    </message>
    <message>
        <source>is cut off in record %1</source>
        <translation>在第 %1 条记录处中断</translation>
    </message>
    <message>
        <source>is cut off: its header promises %1 bytes, %2</source>
        <translation>不完整：文件头声明 %1 个字节，%2</translation>
    </message>
    <message>
        <source>is no IDX file: it starts with the bytes %1</source>
        <translation>不是 IDX 文件：开头的字节为 %1</translation>
    </message>
    <message>
        <source>holds %1: only unsigned bytes can be read</source>
        <translation>内容为 %1：只能读取无符号字节</translation>
    </message>
    <message>
        <source>has %1 dimensions: 1 to 4 can be read</source>
        <translation>有 %1 维：只能读取 1 到 4 维</translation>
    </message>
    <message>
        <source>is empty: its sizes are %1</source>
        <translation>是空的：尺寸为 %1</translation>
    </message>
    <message>
        <source>its sizes are %1: at most 1 GiB can be read</source>
        <translation>尺寸为 %1：最多可读取 1 GiB</translation>
    </message>
    <message>
        <source>at most 1 GiB of images can be read</source>
        <translation>最多可读取 1 GiB 图像</translation>
    </message>
    <message>
        <source>is packed: unpack it first</source>
        <translation>是压缩文件：请先解压</translation>
    </message>
    <message>
        <source>its %1 bytes are no whole number of records of %2</source>
        <translation>共 %1 个字节，不是整数条记录（每条 %2）</translation>
    </message>
    <message>
        <source>record %1 has the class %2</source>
        <translation>第 %1 条记录的类别为 %2</translation>
    </message>
    <message>
        <source>a file of images must have &quot;images&quot; in its name, and beside it the file of labels the same name with &quot;labels&quot;</source>
        <translation>图像文件的名称中必须含有 “images”，旁边须有同名但含 “labels” 的标签文件</translation>
    </message>
    <message>
        <source>is missing: the labels of %1</source>
        <translation>缺失：%1 的标签</translation>
    </message>
    <message>
        <source>is missing: the test images</source>
        <translation>缺失：测试图像</translation>
    </message>
    <message>
        <source>holds no images: it has one dimension</source>
        <translation>不含图像：只有一维</translation>
    </message>
    <message>
        <source>holds no labels: it has %1 dimensions</source>
        <translation>不含标签：有 %1 维</translation>
    </message>
    <message>
        <source>holds %1 labels for %2 images</source>
        <translation>有 %1 个标签，却有 %2 幅图像</translation>
    </message>
    <message>
        <source>its images have another size than those of %1</source>
        <translation>图像尺寸与 %1 中的不同</translation>
    </message>
    <message>
        <source>holds neither train-images-idx3-ubyte nor CIFAR&apos;s data_batch_1.bin or train.bin</source>
        <translation>既没有 train-images-idx3-ubyte，也没有 CIFAR 的 data_batch_1.bin 或 train.bin</translation>
    </message>
    <message>
        <source>holds no session of Rectiscope</source>
        <translation>不含 Rectiscope 的会话</translation>
    </message>
    <message>
        <source>the session in this figure is damaged</source>
        <translation>此图中的会话已损坏</translation>
    </message>
    <message>
        <source>is no session: not valid JSON</source>
        <translation>不是会话：JSON 无效</translation>
    </message>
    <message>
        <source>is no session: it does not say %1</source>
        <translation>不是会话：其中没有 %1</translation>
    </message>
    <message>
        <source>was written by a newer version (%1): this one reads sessions up to version %2</source>
        <translation>由较新的版本（%1）写成：本程序可读取的会话最高为版本 %2</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>必须是文本</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>必须是 true 或 false</translation>
    </message>
    <message>
        <source>must be a list of numbers</source>
        <translation>必须是数的列表</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>必须是列表</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>必须是对象</translation>
    </message>
    <message>
        <source>must be two numbers, the lower first</source>
        <translation>必须是两个数，小的在前</translation>
    </message>
    <message>
        <source>must lie within -1e6 and 1e6 and be no narrower than 1e-9</source>
        <translation>必须在 -1e6 与 1e6 之间，且宽度不小于 1e-9</translation>
    </message>
    <message>
        <source>this network has diverged, choose an earlier step</source>
        <translation>此网络已发散，请选择更早的步</translation>
    </message>
    <message>
        <source>would be %1 weights, must be at most %2</source>
        <translation>将有 %1 个权重，最多为 %2</translation>
    </message>
    <message>
        <source>would be %1 steps, must be at most %2</source>
        <translation>将有 %1 步，最多为 %2</translation>
    </message>
    <message>
        <source>would be %1 runs, must be at most %2</source>
        <translation>将有 %1 次运行，最多为 %2</translation>
    </message>
    <message>
        <source>%1 is no finite number: expected such as learning_rate=0.01:1:12log or width=8,16,32</source>
        <translation>%1 不是有限的数：应如 learning_rate=0.01:1:12log 或 width=8,16,32</translation>
    </message>
    <message>
        <source>expected MIN:MAX:COUNT, as in learning_rate=0.01:1:12log</source>
        <translation>应为 MIN:MAX:COUNT，如 learning_rate=0.01:1:12log</translation>
    </message>
    <message>
        <source>COUNT must be a whole number from 2 to %1</source>
        <translation>COUNT 必须是 2 到 %1 的整数</translation>
    </message>
    <message>
        <source>MIN must be below MAX</source>
        <translation>MIN 必须小于 MAX</translation>
    </message>
    <message>
        <source>MIN must be above 0 where the steps are logarithmic</source>
        <translation>按对数取值时 MIN 必须大于 0</translation>
    </message>
    <message>
        <source>a value comes twice</source>
        <translation>有一个值重复</translation>
    </message>
    <message>
        <source>another comparison is running there</source>
        <translation>那里正在运行另一项比较</translation>
    </message>
    <message>
        <source>sweep of slope</source>
        <translation>斜率扫描</translation>
    </message>
    <message>
        <source>sweep %1</source>
        <translation>扫描 %1</translation>
    </message>
    <message>
        <source>%1 training and %2 test points</source>
        <translation>%1 个训练点和 %2 个测试点</translation>
    </message>
    <message>
        <source>%1 inputs</source>
        <translation>%1 个输入</translation>
    </message>
    <message>
        <source>%1 input</source>
        <translation>%1 个输入</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 个类别</translation>
    </message>
    <message>
        <source>regression</source>
        <translation>回归</translation>
    </message>
    <message>
        <source>%1 % of the training labels wrong</source>
        <translation>%1 % 的训练标签有误</translation>
    </message>
    <message>
        <source>hidden layers %1</source>
        <translation>隐藏层 %1</translation>
    </message>
    <message>
        <source>gain-matched initialization times %1</source>
        <translation>增益匹配初始化，乘以 %1</translation>
    </message>
    <message>
        <source>PyTorch&apos;s initialization times %1</source>
        <translation>PyTorch 的初始化，乘以 %1</translation>
    </message>
    <message>
        <source>asymmetric initialization times %1</source>
        <translation>非对称初始化，乘以 %1</translation>
    </message>
    <message>
        <source>gain-matched initialization</source>
        <translation>增益匹配初始化</translation>
    </message>
    <message>
        <source>PyTorch&apos;s initialization</source>
        <translation>PyTorch 的初始化</translation>
    </message>
    <message>
        <source>asymmetric initialization</source>
        <translation>非对称初始化</translation>
    </message>
    <message>
        <source>%1 initialization times %2</source>
        <translation>%1 初始化，乘以 %2</translation>
    </message>
    <message>
        <source>%1 initialization</source>
        <translation>%1 初始化</translation>
    </message>
    <message>
        <source>initial bias %1</source>
        <translation>初始偏置 %1</translation>
    </message>
    <message>
        <source>plain SGD</source>
        <translation>普通 SGD</translation>
    </message>
    <message>
        <source>SGD with momentum 0.9</source>
        <translation>SGD，动量 0.9</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>学习率 %1</translation>
    </message>
    <message>
        <source>full batches</source>
        <translation>全批量</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>批量 %1</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 步</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 轮</translation>
    </message>
    <message>
        <source>weight decay %1</source>
        <translation>权重衰减 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>must be a finite number above 1, since f(x) = x/a; x/%1 would be a slope of %2</source>
        <translation>必须是大于 1 的有限数，因为 f(x) = x/a；x/%1 的斜率将是 %2</translation>
    </message>
    <message>
        <source>must be a finite number above 1, since f(x) = x/a; the paper uses 5.5 and 100</source>
        <translation>必须是大于 1 的有限数，因为 f(x) = x/a；论文使用 5.5 和 100</translation>
    </message>
    <message>
        <source>divisor %1</source>
        <translation>除数 %1</translation>
    </message>
    <message>
        <source>%1 training and %2 test images of %3 pixels are too many at once</source>
        <translation>%1 张训练图像和 %2 张测试图像（每张 %3 像素）一次太多</translation>
    </message>
    <message>
        <source>take %1 in all at most</source>
        <translation>总共最多取 %1 张</translation>
    </message>
    <message>
        <source>wait for it, or give another folder</source>
        <translation>请等它结束，或换一个文件夹</translation>
    </message>
    <message>
        <source>is no folder</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>give a folder, or a name that is not taken</source>
        <translation>请给出文件夹，或未被占用的名称</translation>
    </message>
    <message>
        <source>holds no runs of a comparison</source>
        <translation>不含比较的运行结果</translation>
    </message>
    <message>
        <source>has the format %1, this program reads %2</source>
        <translation>格式为 %1，本程序读取 %2</translation>
    </message>
    <message>
        <source>was written by Rectiscope %1, this is %2</source>
        <translation>由 Rectiscope %1 写入，本程序为 %2</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation>校验和不符</translation>
    </message>
    <message>
        <source>its first line is incomplete</source>
        <translation>第一行不完整</translation>
    </message>
    <message>
        <source>give another folder, or remove it</source>
        <translation>请换一个文件夹，或将其删除</translation>
    </message>
    <message>
        <source>remove the line, and its run is trained again</source>
        <translation>删除该行，其运行将重新训练</translation>
    </message>
    <message>
        <source>none of the activations has a slope</source>
        <translation>没有一个激活函数有斜率</translation>
    </message>
    <message>
        <source>expected such as LeakyReLU or PReLU</source>
        <translation>例如 LeakyReLU 或 PReLU</translation>
    </message>
    <message>
        <source>the first must not be above the last</source>
        <translation>第一个不能大于最后一个</translation>
    </message>
</context>
<context>
    <name>CoursePlot</name>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
</context>
<context>
    <name>DeathMap</name>
    <message>
        <source>no runs yet</source>
        <translation>尚无训练</translation>
    </message>
    <message>
        <source>all runs diverged</source>
        <translation>所有训练均发散</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 次训练</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 次训练</translation>
    </message>
    <message>
        <source>, %1 diverged</source>
        <translation>，%1 次发散</translation>
    </message>
    <message>
        <source>Sweep one or two settings to see where units die.</source>
        <translation>扫描一个或两个设置，即可看到神经元在何处坏死。</translation>
    </message>
</context>
<context>
    <name>DeathTable</name>
    <message>
        <source>%1: %2, %3, %4 dead now</source>
        <translation>%1：%2，%3，现有 %4 个坏死</translation>
    </message>
    <message>
        <source>1 death</source>
        <translation>1 次坏死</translation>
    </message>
    <message>
        <source>%1 deaths</source>
        <translation>%1 次坏死</translation>
    </message>
    <message>
        <source>1 revival</source>
        <translation>1 次复活</translation>
    </message>
    <message>
        <source>%1 revivals</source>
        <translation>%1 次复活</translation>
    </message>
    <message>
        <source>%1; a revival took %2 steps in the median</source>
        <translation>%1；复活所需步数的中位数为 %2</translation>
    </message>
</context>
<context>
    <name>DensityPart</name>
    <message>
        <source>
%1: f′ = 0 for %2 %</source>
        <translation>
%1：%2 % 处 f′ = 0</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>in training from %1 to %2, here the mean slope&apos;s value</source>
        <translation>训练时介于 %1 与 %2 之间，此处为平均斜率的值</translation>
    </message>
</context>
<context>
    <name>DifferencePart</name>
    <message>
        <source>max |Δ| = %1 at x = %2</source>
        <translation>max |Δ| = %1，位于 x = %2</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>没有差别</translation>
    </message>
</context>
<context>
    <name>EventLog</name>
    <message>
        <source>its own bias fell by %1</source>
        <translation>自身偏置下降了 %1</translation>
    </message>
    <message>
        <source>its own bias rose by %1</source>
        <translation>自身偏置上升了 %1</translation>
    </message>
    <message>
        <source>its own weights lowered it by %1</source>
        <translation>自身权重使其下降了 %1</translation>
    </message>
    <message>
        <source>its own weights raised it by %1</source>
        <translation>自身权重使其上升了 %1</translation>
    </message>
    <message>
        <source>the layers below lowered it by %1</source>
        <translation>前面各层使其下降了 %1</translation>
    </message>
    <message>
        <source>the layers below raised it by %1</source>
        <translation>前面各层使其上升了 %1</translation>
    </message>
    <message>
        <source>Died at step %1, mostly because %2 in that update: max z went from %3 to %4.</source>
        <translation>在第 %1 步坏死，主要原因是该次更新中%2：max z 从 %3 变为 %4。</translation>
    </message>
    <message>
        <source>Came back at step %1, mostly because %2 in that update: max z went from %3 to %4.</source>
        <translation>在第 %1 步复活，主要原因是该次更新中%2：max z 从 %3 变为 %4。</translation>
    </message>
    <message>
        <source>after 1 step</source>
        <translation>历时 1 步</translation>
    </message>
    <message>
        <source>after %1 steps</source>
        <translation>历时 %1 步</translation>
    </message>
    <message>
        <source>after %1 and %2 steps</source>
        <translation>分别历时 %1 和 %2 步</translation>
    </message>
    <message>
        <source>the last three times %1</source>
        <translation>最近三次%1</translation>
    </message>
    <message>
        <source>%1st</source>
        <translation>第 %1 次</translation>
    </message>
    <message>
        <source>%1nd</source>
        <translation>第 %1 次</translation>
    </message>
    <message>
        <source>%1rd</source>
        <translation>第 %1 次</translation>
    </message>
    <message>
        <source>%1th</source>
        <translation>第 %1 次</translation>
    </message>
    <message>
        <source>once</source>
        <translation>1 次</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>2 次</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>own bias %1, own weights %2, layers below %3</source>
        <translation>自身偏置 %1，自身权重 %2，前面各层 %3</translation>
    </message>
    <message>
        <source>own bias</source>
        <translation>自身偏置</translation>
    </message>
    <message>
        <source>own weights</source>
        <translation>自身权重</translation>
    </message>
    <message>
        <source>layers below</source>
        <translation>前面各层</translation>
    </message>
    <message>
        <source>Dead from the start: no update of this run killed it.</source>
        <translation>一开始就坏死：并非本次训练的更新所致。</translation>
    </message>
    <message>
        <source>Neither died nor came back so far.</source>
        <translation>至今既未坏死也未复活。</translation>
    </message>
    <message>
        <source>All three parts: %1.</source>
        <translation>三部分：%1。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 death; came back %2.</source>
        <translation>%1坏死；曾复活 %2。</translation>
    </message>
    <message>
        <source>Has come back %1.</source>
        <translation>曾复活 %1。</translation>
    </message>
</context>
<context>
    <name>ExportFigure</name>
    <message>
        <source>%1: cannot write: %2</source>
        <translation>%1：无法写入：%2</translation>
    </message>
    <message>
        <source>scale: must be between 0.1 and 16</source>
        <translation>倍率：必须在 0.1 到 16 之间</translation>
    </message>
    <message>
        <source>size: width and height, also times the scale, must be between 16 and 20000 pixels</source>
        <translation>尺寸：宽度和高度（乘以倍率后亦然）必须在 16 到 20000 像素之间</translation>
    </message>
    <message>
        <source>size: more than 200 million pixels</source>
        <translation>尺寸：超过 2 亿像素</translation>
    </message>
    <message>
        <source>not enough memory for a picture of this size</source>
        <translation>内存不足以生成这样大的图片</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>是一个目录</translation>
    </message>
    <message>
        <source>%1: the name must end in .png, .svg, .pdf or .csv</source>
        <translation>%1：文件名必须以 .png、.svg、.pdf 或 .csv 结尾</translation>
    </message>
</context>
<context>
    <name>ExportPreset</name>
    <message>
        <source>Standard, 1200 × 800</source>
        <translation>标准，1200 × 800</translation>
    </message>
    <message>
        <source>Slide 16:9, 1920 × 1080</source>
        <translation>幻灯片 16:9，1920 × 1080</translation>
    </message>
    <message>
        <source>Slide 16:9 in 4K, 3840 × 2160</source>
        <translation>4K 幻灯片 16:9，3840 × 2160</translation>
    </message>
    <message>
        <source>One column, 85 mm, 300 dpi</source>
        <translation>单栏，85 mm，300 dpi</translation>
    </message>
    <message>
        <source>One column, 85 mm, 600 dpi</source>
        <translation>单栏，85 mm，600 dpi</translation>
    </message>
    <message>
        <source>Two columns, 178 mm, 300 dpi</source>
        <translation>双栏，178 mm，300 dpi</translation>
    </message>
    <message>
        <source>Two columns, 178 mm, 600 dpi</source>
        <translation>双栏，178 mm，600 dpi</translation>
    </message>
    <message>
        <source>Square, 1080 × 1080</source>
        <translation>方形，1080 × 1080</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>Made with Rectiscope %1.</source>
        <translation>由 Rectiscope %1 制作。</translation>
    </message>
</context>
<context>
    <name>FormulaView</name>
    <message>
        <source>if %1</source>
        <translation>若 %1</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>否则</translation>
    </message>
</context>
<context>
    <name>FormulaWords</name>
    <message>
        <source> if </source>
        <translation> 若 </translation>
    </message>
    <message>
        <source>, else </source>
        <translation>，否则 </translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
</context>
<context>
    <name>HiddenLayers</name>
    <message>
        <source>At least one hidden layer is needed, such as 32, 32.</source>
        <translation>至少需要一个隐藏层，例如 32, 32。</translation>
    </message>
    <message>
        <source>%1 hidden layers: at most %2.</source>
        <translation>%1 个隐藏层：最多 %2 个。</translation>
    </message>
    <message>
        <source>“%1” is no width: whole numbers from 1 to %2, such as 32, 32.</source>
        <translation>“%1”不是有效宽度：应为 1 到 %2 的整数，例如 32, 32。</translation>
    </message>
</context>
<context>
    <name>HistoryFigure</name>
    <message>
        <source>He initialisation</source>
        <translation>He 初始化</translation>
    </message>
    <message>
        <source>initialisation matched to each function</source>
        <translation>与各函数匹配的初始化</translation>
    </message>
    <message>
        <source>PyTorch&apos;s initialisation</source>
        <translation>PyTorch 初始化</translation>
    </message>
    <message>
        <source>asymmetric initialisation</source>
        <translation>非对称初始化</translation>
    </message>
    <message>
        <source>%1, %2 training and %3 test points</source>
        <translation>%1，%2 个训练点和 %3 个测试点</translation>
    </message>
    <message>
        <source>%1, noise %2</source>
        <translation>%1，噪声 %2</translation>
    </message>
    <message>
        <source>hidden layers %1</source>
        <translation>隐藏层 %1</translation>
    </message>
    <message>
        <source>initial bias %1</source>
        <translation>初始偏置 %1</translation>
    </message>
    <message>
        <source>%1, learning rate %2</source>
        <translation>%1，学习率 %2</translation>
    </message>
    <message>
        <source>full batch</source>
        <translation>全批量</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>批量 %1</translation>
    </message>
    <message>
        <source>weight decay %1</source>
        <translation>权重衰减 %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>over all hidden layers and the training points, by step</source>
        <translation>所有隐藏层，按训练点统计，横轴为步</translation>
    </message>
    <message>
        <source>by step</source>
        <translation>横轴为步</translation>
    </message>
    <message>
        <source>At a kink f′ is the left-hand derivative</source>
        <translation>在折点处 f′ 取左导数</translation>
    </message>
    <message>
        <source>%1 by training step: %2</source>
        <translation>%1 随训练步数的变化：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>. A unit is dead where f′(z) = 0 for every training point</source>
        <translation>。若对每个训练点都有 f′(z) = 0，则该神经元坏死</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>HistoryPlot</name>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
</context>
<context>
    <name>HistoryQuantity</name>
    <message>
        <source>Training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>测试损失</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>训练准确率</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation>坏死神经元</translation>
    </message>
</context>
<context>
    <name>IntervalPlot</name>
    <message>
        <source>, %1 diverged</source>
        <translation>，%1 次发散</translation>
    </message>
    <message>
        <source>%1, mean with 95 % interval</source>
        <translation>%1，均值与 95 % 置信区间</translation>
    </message>
    <message>
        <source>paired difference to %1, points</source>
        <translation>与 %1 的配对差值，百分点</translation>
    </message>
    <message>
        <source>minus %1, points</source>
        <translation>减 %1，百分点</translation>
    </message>
    <message>
        <source>paired difference to %1</source>
        <translation>与 %1 的配对差值</translation>
    </message>
    <message>
        <source>minus %1</source>
        <translation>减 %1</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基准</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>LayerPlot</name>
    <message>
        <source>Pre-activations z by layer</source>
        <translation>各层的预激活值 z</translation>
    </message>
    <message>
        <source>Outputs h = f(z) by layer</source>
        <translation>各层的输出 h = f(z)</translation>
    </message>
    <message>
        <source>Gradients ∂L/∂z by layer</source>
        <translation>各层的梯度 ∂L/∂z</translation>
    </message>
    <message>
        <source>mean of %1</source>
        <translation>%1 的均值</translation>
    </message>
    <message>
        <source>standard deviation of %1</source>
        <translation>%1 的标准差</translation>
    </message>
    <message>
        <source>layer %1, %2: mean ± sd</source>
        <translation>第 %1 层，%2：均值 ± 标准差</translation>
    </message>
</context>
<context>
    <name>LensPart</name>
    <message>
        <source>lens near 0</source>
        <translation>0 附近放大</translation>
    </message>
</context>
<context>
    <name>NetworkName</name>
    <message>
        <source>%1 from %2</source>
        <translation>%1（自 %2 步）</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>学习率 %1</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>SGD with momentum 0.9</source>
        <translation>SGD，动量 0.9</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
</context>
<context>
    <name>PaperPlot</name>
    <message>
        <source>training error</source>
        <translation>训练误差</translation>
    </message>
    <message>
        <source>training log-loss</source>
        <translation>训练对数损失</translation>
    </message>
    <message>
        <source>test error</source>
        <translation>测试误差</translation>
    </message>
    <message>
        <source>validation log-loss</source>
        <translation>验证对数损失</translation>
    </message>
    <message>
        <source>○ %1   ● %2</source>
        <translation>○ %1   ● %2</translation>
    </message>
    <message>
        <source>Xu et al. 2015, arXiv:1505.00853, single runs</source>
        <translation>Xu 等 2015，arXiv:1505.00853，单次训练</translation>
    </message>
</context>
<context>
    <name>PaperText</name>
    <message>
        <source>Start a comparison of the paper&apos;s five functions, and what its runs show is told here.</source>
        <translation>比较论文中的五个函数，运行结果说明什么会写在这里。</translation>
    </message>
    <message>
        <source>These runs do not compare all five functions of the paper with its parameters.</source>
        <translation>这些运行没有按论文的参数比较其全部五个函数。</translation>
    </message>
    <message>
        <source>The paper compares with ReLU: choose it as the baseline.</source>
        <translation>论文以 ReLU 为基准：请选它作基准。</translation>
    </message>
    <message>
        <source>The runs of a sweep are of many settings; compare at one of them.</source>
        <translation>扫描的运行包含多种设置；请在其中一种设置下比较。</translation>
    </message>
    <message>
        <source>%1 (higher here)</source>
        <translation>%1（此处更高）</translation>
    </message>
    <message>
        <source>%1 (lower here)</source>
        <translation>%1（此处更低）</translation>
    </message>
    <message>
        <source>On CIFAR-10 the paper&apos;s test error is lower than ReLU&apos;s for Leaky ReLU with a = 5.5, PReLU and RReLU, and higher for a = 100.</source>
        <translation>在 CIFAR-10 上，论文中 a = 5.5 的 Leaky ReLU、PReLU 和 RReLU 的测试误差低于 ReLU，a = 100 的则高于 ReLU。</translation>
    </message>
    <message>
        <source>This ranking does not appear in these runs.</source>
        <translation>这些运行中没有出现这一排序。</translation>
    </message>
    <message>
        <source>These runs differ from ReLU in the same directions.</source>
        <translation>这些运行与 ReLU 的差别方向相同。</translation>
    </message>
    <message>
        <source>These runs show a part of it.</source>
        <translation>这些运行显示了其中一部分。</translation>
    </message>
    <message>
        <source>The other way round: %1.</source>
        <translation>方向相反：%1。</translation>
    </message>
    <message>
        <source>The same way: %1.</source>
        <translation>方向相同：%1。</translation>
    </message>
    <message>
        <source>Not distinguishable from ReLU so far: %1.</source>
        <translation>目前与 ReLU 无法区分：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>PredictionPlot</name>
    <message>
        <source>true class</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <source>predicted class</source>
        <translation>预测类别</translation>
    </message>
    <message>
        <source>predicted y</source>
        <translation>预测的 y</translation>
    </message>
    <message>
        <source>true y</source>
        <translation>真实的 y</translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>control</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Negative bias</source>
        <translation>负偏置</translation>
    </message>
    <message>
        <source>Every bias starts at −1.5: about three in four ReLU units are dead and ReLU stays near chance. Slope 0.01 hardly helps, its gradient is too small; 1/5.5 does.</source>
        <translation>所有偏置从 −1.5 开始：约四分之三的 ReLU 神经元坏死，ReLU 接近随机猜测。斜率 0.01 几乎无济于事，因为梯度太小；1/5.5 则有效。</translation>
    </message>
    <message>
        <source>Four layers, biased</source>
        <translation>四层，带偏置</translation>
    </message>
    <message>
        <source>Biases start at −0.5: over a third of the ReLU units are dead, and the mean accuracy of many seeds is 80&#xa0;%. Slope 0.01 gains a little, 1/5.5 reaches 99&#xa0;%.</source>
        <translation>偏置从 −0.5 开始：超过三分之一的 ReLU 神经元坏死，多个种子的平均准确率为 80&#xa0;%。斜率 0.01 略有改善，1/5.5 可达 99&#xa0;%。</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>螺旋</translation>
    </message>
    <message>
        <source>A third of the ReLU units are dead; after 200 epochs the mean accuracy of many seeds is 85&#xa0;%, while every leaky function passes 97&#xa0;%.</source>
        <translation>三分之一的 ReLU 神经元坏死；200 轮后多个种子的平均准确率为 85&#xa0;%，而各泄漏型函数均超过 97&#xa0;%。</translation>
    </message>
    <message>
        <source>Deep and narrow</source>
        <translation>深而窄</translation>
    </message>
    <message>
        <source>Depth alone does it: ten layers of four units, no bias. With many seeds ReLU cannot learn at all; a larger leak helps more.</source>
        <translation>仅凭深度即可：十层，每层四个神经元，无偏置。许多种子下 ReLU 根本学不会；泄漏越大帮助越大。</translation>
    </message>
    <message>
        <source>Large Adam steps</source>
        <translation>Adam 大步长</translation>
    </message>
    <message>
        <source>Watch ReLU units die one after the other, about half of them in all, and accuracy not suffer: dead units need not do harm.</source>
        <translation>可以看到 ReLU 神经元接连坏死，总共约一半，而准确率并未受损：坏死神经元不一定有害。</translation>
    </message>
    <message>
        <source>Fit |x|</source>
        <translation>拟合 |x|</translation>
    </message>
    <message>
        <source>Ten layers of two units learn y = |x|. ReLU fits it with almost no seed, PReLU with almost every one, slope 0.01 with about one in three.</source>
        <translation>十层、每层两个神经元，学习 y = |x|。ReLU 几乎在任何种子下都拟合不了，PReLU 几乎都能拟合，斜率 0.01 约有三分之一能拟合。</translation>
    </message>
    <message>
        <source>Nothing provoked</source>
        <translation>正常情况</translation>
    </message>
    <message>
        <source>As A, but the bias is 0: hardly a unit dies and all functions do equally well. This is the ordinary case.</source>
        <translation>同 A，但偏置为 0：几乎没有神经元坏死，所有函数表现相当。这是通常的情形。</translation>
    </message>
</context>
<context>
    <name>PropertyTexts</name>
    <message>
        <source>jumps</source>
        <translation>有跳跃</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>range</source>
        <translation>值域</translation>
    </message>
    <message>
        <source>All values that f takes</source>
        <translation>f 取到的所有值</translation>
    </message>
    <message>
        <source>f′(0⁻), f′(0⁺)</source>
        <translation>f′(0⁻), f′(0⁺)</translation>
    </message>
    <message>
        <source>The slope just left and just right of 0</source>
        <translation>0 的左侧和右侧的斜率</translation>
    </message>
    <message>
        <source>f′ used at 0</source>
        <translation>0 处所用的 f′</translation>
    </message>
    <message>
        <source>The slope that backpropagation takes at exactly 0, by the setting for kinks</source>
        <translation>反向传播在 0 处所用的斜率，由折点设置决定</translation>
    </message>
    <message>
        <source>monotonic</source>
        <translation>单调</translation>
    </message>
    <message>
        <source>f nowhere falls</source>
        <translation>f 处处不减</translation>
    </message>
    <message>
        <source>continuity</source>
        <translation>连续性</translation>
    </message>
    <message>
        <source>C⁰: no jumps; C¹: no kinks either; C∞: smooth</source>
        <translation>C⁰：没有跳跃；C¹：也没有折点；C∞：光滑</translation>
    </message>
    <message>
        <source>E[f(z)]</source>
        <translation>E[f(z)]</translation>
    </message>
    <message>
        <source>The mean output for %1</source>
        <translation>%1 时的平均输出</translation>
    </message>
    <message>
        <source>E[f(z)²]</source>
        <translation>E[f(z)²]</translation>
    </message>
    <message>
        <source>The mean square of the output for %1: how the signal&apos;s size goes forward</source>
        <translation>%1 时输出的均方：信号大小如何向前传播</translation>
    </message>
    <message>
        <source>E[f′(z)²]</source>
        <translation>E[f′(z)²]</translation>
    </message>
    <message>
        <source>The mean square of the slope for %1: how the gradient&apos;s size goes backward</source>
        <translation>%1 时斜率的均方：梯度大小如何向后传播</translation>
    </message>
    <message>
        <source>init gain</source>
        <translation>初始化增益</translation>
    </message>
    <message>
        <source>√(1/E[f²]) under N(0, 1): weights of this standard deviation times √(1/fan-in) keep the signal&apos;s size</source>
        <translation>N(0, 1) 下的 √(1/E[f²])：权重标准差取此值乘以 √(1/扇入) 时，信号大小保持不变</translation>
    </message>
    <message>
        <source>PyTorch&apos;s gain</source>
        <translation>PyTorch 增益</translation>
    </message>
    <message>
        <source>torch.nn.init.calculate_gain</source>
        <translation>torch.nn.init.calculate_gain</translation>
    </message>
    <message>
        <source>can die</source>
        <translation>可能坏死</translation>
    </message>
    <message>
        <source>yes, f′ = 0 for %1 %</source>
        <translation>是，%1 % 处 f′ = 0</translation>
    </message>
    <message>
        <source>Whether f′ = 0 on a whole stretch. A unit whose inputs all fall there gets no gradient. The share is that of %1</source>
        <translation>是否在整段区间上 f′ = 0。若神经元的输入全部落在其中，则得不到梯度。比例按 %1 计算</translation>
    </message>
</context>
<context>
    <name>ReadingLayer</name>
    <message>
        <source>╌ f″ of %1: 0, exact</source>
        <translation>╌ %1 的 f″：0，精确</translation>
    </message>
    <message>
        <source>╌ f″ of %1, numeric</source>
        <translation>╌ %1 的 f″，数值计算</translation>
    </message>
    <message>
        <source>slope %1</source>
        <translation>斜率 %1</translation>
    </message>
</context>
<context>
    <name>ReadingLegend</name>
    <message>
        <source>%1, pinned</source>
        <translation>%1，已固定</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message>
        <source>1 seed</source>
        <translation>1 个种子</translation>
    </message>
    <message>
        <source>%1 seeds</source>
        <translation>%1 个种子</translation>
    </message>
</context>
<context>
    <name>ScatterPlot</name>
    <message>
        <source>line: test = train</source>
        <translation>直线：测试 = 训练</translation>
    </message>
    <message>
        <source>test is below train everywhere</source>
        <translation>测试处处低于训练</translation>
    </message>
    <message>
        <source>test is above train everywhere</source>
        <translation>测试处处高于训练</translation>
    </message>
    <message>
        <source>train %1, test %2</source>
        <translation>训练 %1，测试 %2</translation>
    </message>
</context>
<context>
    <name>SlopePlot</name>
    <message>
        <source> from %1</source>
        <translation>（自 %1 步）</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
</context>
<context>
    <name>SlopesPlot</name>
    <message>
        <source>None of these functions learns its slope. PReLU does.</source>
        <translation>这些函数都不学习斜率；PReLU 会学习。</translation>
    </message>
    <message>
        <source>start</source>
        <translation>初始</translation>
    </message>
    <message>
        <source>learned slope, mean ± sd</source>
        <translation>学到的斜率，均值 ± 标准差</translation>
    </message>
    <message>
        <source>hidden layer</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>layer %1, slope %2</source>
        <translation>第 %1 层，斜率 %2</translation>
    </message>
</context>
<context>
    <name>TableFigure</name>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 项</translation>
    </message>
</context>
<context>
    <name>UnitPlot</name>
    <message>
        <source>f(z)</source>
        <translation>f(z)</translation>
    </message>
    <message>
        <source>z over the probes</source>
        <translation>探测点上的 z</translation>
    </message>
    <message>
        <source>f′(z)</source>
        <translation>f′(z)</translation>
    </message>
</context>
<context>
    <name>UnitText</name>
    <message>
        <source>dead</source>
        <translation>坏死</translation>
    </message>
    <message>
        <source>starved</source>
        <translation>断流</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>dormant</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>f′(z) = 0 for every probe: the unit&apos;s own weights get no gradient</source>
        <translation>对所有探测点 f′(z) = 0：神经元自身的权重得不到梯度</translation>
    </message>
    <message>
        <source>Σ|∂L/∂w| = 0 over the full probe set: no gradient arrives, since the unit itself or everything above it is dead</source>
        <translation>在整个探测集上 Σ|∂L/∂w| = 0：没有梯度到达，因为神经元自身或其后各层全部坏死</translation>
    </message>
    <message>
        <source>z &lt; 0 for every probe: the unit works as a straight line, but still learns</source>
        <translation>对所有探测点 z &lt; 0：神经元相当于一条直线，但仍在学习</translation>
    </message>
    <message>
        <source>none of these; the stronger the colour, the more probes have z &gt; 0</source>
        <translation>以上都不是；颜色越深，z &gt; 0 的探测点越多</translation>
    </message>
    <message>
        <source>mean |h| is at most %1 of the mean over its layer (Sokar et al. 2023)</source>
        <translation>平均 |h| 不超过所在层平均值的 %1 倍 (Sokar et al. 2023)</translation>
    </message>
    <message>
        <source>in at least 95 % of the probes |f′(z)| is below 0.05 of its largest possible value</source>
        <translation>在至少 95 % 的探测点上，|f′(z)| 小于其最大可能值的 0.05 倍</translation>
    </message>
    <message>
        <source>%1 test points</source>
        <translation>%1 个测试点</translation>
    </message>
    <message>
        <source>%1 training and test points</source>
        <translation>%1 个训练点和测试点</translation>
    </message>
    <message>
        <source>%1 grid points</source>
        <translation>%1 个网格点</translation>
    </message>
    <message>
        <source>%1 training points</source>
        <translation>%1 个训练点</translation>
    </message>
    <message>
        <source>over the %1</source>
        <translation>按 %1</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>1 seed</source>
        <translation>1 个种子</translation>
    </message>
    <message>
        <source>%1 seeds</source>
        <translation>%1 个种子</translation>
    </message>
    <message>
        <source>%1 (%2 left out: diverged)</source>
        <translation>%1（%2 个因发散未计入）</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>not distinguishable yet, %1; the correction for several functions decides</source>
        <translation>尚无法区分，%1；由多函数校正决定</translation>
    </message>
    <message>
        <source>not distinguishable yet, %1; about %2 would show a difference of %3</source>
        <translation>尚无法区分，%1；约 %2 个种子才能显示出差值 %3</translation>
    </message>
    <message>
        <source>too few to say, %1</source>
        <translation>太少，无法判断，%1</translation>
    </message>
    <message>
        <source>the same in every run, %1</source>
        <translation>每次运行都相同，%1</translation>
    </message>
    <message>
        <source>higher by %1, 95 % CI %2 to %3, %4</source>
        <translation>高 %1，95 % 置信区间 %2 至 %3，%4</translation>
    </message>
    <message>
        <source>lower by %1, 95 % CI %2 to %3, %4</source>
        <translation>低 %1，95 % 置信区间 %2 至 %3，%4</translation>
    </message>
    <message>
        <source>%1 and %2, %3: %4</source>
        <translation>%1 与 %2，%3：%4</translation>
    </message>
    <message>
        <source>%1&apos;s %2 is higher than %3&apos;s by %4, 95 % CI %5 to %6, %7</source>
        <translation>%1 的%2比 %3 高 %4，95 % 置信区间 %5 至 %6，%7</translation>
    </message>
    <message>
        <source>%1&apos;s %2 is lower than %3&apos;s by %4, 95 % CI %5 to %6, %7</source>
        <translation>%1 的%2比 %3 低 %4，95 % 置信区间 %5 至 %6，%7</translation>
    </message>
    <message>
        <source>not distinguishable yet, %1; the difference seen is too small for 10,000 seeds to show</source>
        <translation>尚无法区分，%1；所见差值太小，10 000 个种子也显示不出</translation>
    </message>
</context>
<context>
    <name>catalog</name>
    <message>
        <source>Maas et al. 2013, ICML workshop; Xu et al. 2015, arXiv:1505.00853, writes x/a with a = 100 or 5.5</source>
        <translation>Maas et al. 2013，ICML 研讨会；Xu et al. 2015，arXiv:1505.00853，写作 x/a，a = 100 或 5.5</translation>
    </message>
    <message>
        <source>slope for x &lt; 0</source>
        <translation>负半轴斜率</translation>
    </message>
    <message>
        <source>f(x) = x if x ≥ 0, else α·x, α learned</source>
        <translation>f(x) = x if x ≥ 0, else α·x, α 由学习得到</translation>
    </message>
    <message>
        <source>learned slopes per layer: 1 shared, or one for each unit</source>
        <translation>每层学习的斜率数：共用 1 个，或每个神经元各一个</translation>
    </message>
    <message>
        <source>learned slope for x &lt; 0, at the start</source>
        <translation>学习的负半轴斜率，初始值</translation>
    </message>
    <message>
        <source>f(x) = x if x ≥ 0, else a·x;  training: a ~ U(l, u), test: the mean</source>
        <translation>f(x) = x if x ≥ 0, else a·x;  训练：a ~ U(l, u)，测试：取平均</translation>
    </message>
    <message>
        <source>Xu et al. 2015, arXiv:1505.00853; the NDSB competition of 2015</source>
        <translation>Xu et al. 2015，arXiv:1505.00853；2015 年 NDSB 竞赛</translation>
    </message>
    <message>
        <source>lowest random slope</source>
        <translation>随机斜率的下界</translation>
    </message>
    <message>
        <source>highest random slope</source>
        <translation>随机斜率的上界</translation>
    </message>
    <message>
        <source>what is drawn uniformly: the slope a (PyTorch) or the divisor 1/a (the paper)</source>
        <translation>均匀抽取的是哪一个：斜率 a（PyTorch）或除数 1/a（论文）</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>divisor</source>
        <translation>除数</translation>
    </message>
    <message>
        <source>depth of the negative side</source>
        <translation>负半轴的深度</translation>
    </message>
    <message>
        <source>f(x) = x·Φ(x);  tanh form: ½x(1 + tanh(√(2/π)(x + 0.044715x³)))</source>
        <translation>f(x) = x·Φ(x);  tanh 形式：½x(1 + tanh(√(2/π)(x + 0.044715x³)))</translation>
    </message>
    <message>
        <source>exact, or the tanh approximation</source>
        <translation>精确形式，或 tanh 近似</translation>
    </message>
    <message>
        <source>Hendrycks and Gimpel 2016; Elfwing et al. 2018, arXiv:1702.03118; also called Swish</source>
        <translation>Hendrycks and Gimpel 2016；Elfwing et al. 2018，arXiv:1702.03118；又名 Swish</translation>
    </message>
    <message>
        <source>sharpness of the bend</source>
        <translation>弯折的尖锐程度</translation>
    </message>
    <message>
        <source>Collobert 2004, thesis</source>
        <translation>Collobert 2004，学位论文</translation>
    </message>
    <message>
        <source>lower bound</source>
        <translation>下界</translation>
    </message>
    <message>
        <source>upper bound</source>
        <translation>上界</translation>
    </message>
    <message>
        <source>Courbariaux et al. 2015, arXiv:1511.00363; this form Howard et al. 2019</source>
        <translation>Courbariaux et al. 2015，arXiv:1511.00363；此形式见 Howard et al. 2019</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>the straight line, for comparison</source>
        <translation>直线，用于比较</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>圆环</translation>
    </message>
    <message>
        <source>two rings of radius 1 and 0.5 around the same centre</source>
        <translation>半径为 1 和 0.5 的两个同心圆环</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>螺旋</translation>
    </message>
    <message>
        <source>two arms of one turn: angle θ = 2π√U, radius θ/2π</source>
        <translation>各绕一圈的两条旋臂：角度 θ = 2π√U，半径 θ/2π</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>异或</translation>
    </message>
    <message>
        <source>the square ±1; the class says whether the signs of x₀ and x₁ differ</source>
        <translation>正方形 ±1；类别表示 x₀ 与 x₁ 的符号是否不同</translation>
    </message>
    <message>
        <source>Blobs</source>
        <translation>高斯团</translation>
    </message>
    <message>
        <source>two Gaussian clusters around (−1, −1) and (1, 1); noise is their sd</source>
        <translation>以 (−1, −1) 和 (1, 1) 为中心的两个高斯簇；噪声即其标准差</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>双月</translation>
    </message>
    <message>
        <source>two half circles that reach into each other</source>
        <translation>互相嵌入的两个半圆</translation>
    </message>
    <message>
        <source>|x|</source>
        <translation>|x|</translation>
    </message>
    <message>
        <source>y = |x|, x uniform on ±√3</source>
        <translation>y = |x|，x 在 ±√3 上均匀分布</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>正弦</translation>
    </message>
    <message>
        <source>y = sin(πx), x uniform on ±√3</source>
        <translation>y = sin(πx)，x 在 ±√3 上均匀分布</translation>
    </message>
    <message>
        <source>PyTorch 1.13, torch.nn; f′(0) measured</source>
        <translation>PyTorch 1.13，torch.nn；f′(0) 为实测</translation>
    </message>
    <message>
        <source>keras.io, Keras 3; f′(0) is its backend&apos;s</source>
        <translation>keras.io，Keras 3；f′(0) 由其后端决定</translation>
    </message>
    <message>
        <source>tensorflow.org (2.13), tf.nn; f′(0) from tensorflow/core/kernels/relu_op_functor.h</source>
        <translation>tensorflow.org (2.13)，tf.nn；f′(0) 见 tensorflow/core/kernels/relu_op_functor.h</translation>
    </message>
    <message>
        <source>docs.jax.dev, jax.nn; f′(0) from jax/_src/nn/functions.py</source>
        <translation>docs.jax.dev，jax.nn；f′(0) 见 jax/_src/nn/functions.py</translation>
    </message>
    <message>
        <source>onnx.ai, Operators; a file format that trains nothing</source>
        <translation>onnx.ai，Operators；文件格式，不进行训练</translation>
    </message>
    <message>
        <source>mxnet.apache.org, npx.leaky_relu; f′(0) from src/operator/mshadow_op.h</source>
        <translation>mxnet.apache.org，npx.leaky_relu；f′(0) 见 src/operator/mshadow_op.h</translation>
    </message>
    <message>
        <source>MXNet, python/mxnet/gluon/nn/activations.py; f′(0) from src/operator/mshadow_op.h</source>
        <translation>MXNet，python/mxnet/gluon/nn/activations.py；f′(0) 见 src/operator/mshadow_op.h</translation>
    </message>
    <message>
        <source>Xu et al. 2015, arXiv:1505.00853; divisors: f(x) = x/a for x &lt; 0</source>
        <translation>Xu et al. 2015，arXiv:1505.00853；除数：x &lt; 0 时 f(x) = x/a</translation>
    </message>
    <message>
        <source>Keras layer</source>
        <translation>Keras 层</translation>
    </message>
    <message>
        <source>Keras function</source>
        <translation>Keras 函数</translation>
    </message>
    <message>
        <source>drawn anew for every seed</source>
        <translation>每个种子重新抽取</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>手写数字</translation>
    </message>
    <message>
        <source>1797 handwritten digits of 8 × 8 pixels, which come with the program</source>
        <translation>1797 幅 8 × 8 像素的手写数字，随程序提供</translation>
    </message>
    <message>
        <source>70 000 grey images of clothes, 28 × 28 pixels in 10 classes</source>
        <translation>70 000 幅 28 × 28 像素的服饰灰度图像，共 10 类</translation>
    </message>
    <message>
        <source>60 000 colour images of things and animals, 32 × 32 pixels in 10 classes</source>
        <translation>60 000 幅 32 × 32 像素的物体与动物彩色图像，共 10 类</translation>
    </message>
    <message>
        <source>60 000 colour images of things and animals, 32 × 32 pixels in 100 classes</source>
        <translation>60 000 幅 32 × 32 像素的物体与动物彩色图像，共 100 类</translation>
    </message>
    <message>
        <source>mxnet.apache.org, npx.leaky_relu, whose formula takes 0 to the side of x &lt; 0</source>
        <translation>mxnet.apache.org，npx.leaky_relu，其公式把 0 归入 x &lt; 0 一侧</translation>
    </message>
    <message>
        <source>mxnet.apache.org, npx.relu; f′(0) from src/operator/mshadow_op.h</source>
        <translation>mxnet.apache.org，npx.relu；f′(0) 取自 src/operator/mshadow_op.h</translation>
    </message>
</context>
<context>
    <name>rectiscope::ChartCard</name>
    <message>
        <source>Runs</source>
        <translation>各次运行</translation>
    </message>
    <message>
        <source>Every run as a dot, means with their 95 % intervals, and differences to the baseline</source>
        <translation>每次运行一个点，均值及其 95 % 区间，以及与基准的差值</translation>
    </message>
    <message>
        <source>Learning curves</source>
        <translation>学习曲线</translation>
    </message>
    <message>
        <source>Mean and spread over the training steps</source>
        <translation>均值和离散程度随训练步数的变化</translation>
    </message>
    <message>
        <source>Train against test</source>
        <translation>训练对测试</translation>
    </message>
    <message>
        <source>One dot for each run: how much better the training points are known than others</source>
        <translation>每次运行一个点：对训练点的掌握比其他点好多少</translation>
    </message>
    <message>
        <source>Slopes</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>The slopes that PReLU has learned, layer by layer</source>
        <translation>PReLU 逐层学到的斜率</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>图谱</translation>
    </message>
    <message>
        <source>Of a sweep: where units die, and what that costs; a click opens the setting in Train</source>
        <translation>扫描结果：神经元在何处坏死，代价如何；点击可在“训练”中打开该设置</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>The tables of Xu, Wang, Chen and Li (2015) beside these runs</source>
        <translation>Xu、Wang、Chen 和 Li（2015）的表格，与这些运行并列</translation>
    </message>
    <message>
        <source>Which chart is shown</source>
        <translation>显示哪张图</translation>
    </message>
</context>
<context>
    <name>rectiscope::ComparePanel</name>
    <message>
        <source>%1 functions × %2 seeds = %3 runs</source>
        <translation>%1 个函数 × %2 个种子 = %3 次运行</translation>
    </message>
    <message>
        <source>%1 functions × %2 seeds × %3 settings = %4 runs</source>
        <translation>%1 个函数 × %2 个种子 × %3 种设置 = %4 次运行</translation>
    </message>
</context>
<context>
    <name>rectiscope::CompareWorkspace</name>
    <message>
        <source>The report is in %1</source>
        <translation>报告在 %1</translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation>报告文件夹</translation>
    </message>
    <message>
        <source>A comparison is running</source>
        <translation>比较正在运行</translation>
    </message>
    <message>
        <source>The runs so far are kept. Shall the others follow next time?</source>
        <translation>已完成的运行会保留。其余的下次继续吗？</translation>
    </message>
    <message>
        <source>Close, go on next time</source>
        <translation>关闭，下次继续</translation>
    </message>
    <message>
        <source>Close and stop</source>
        <translation>关闭并停止</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Every seed fixes points, initial weights and batches for all functions · differences are taken seed by seed</source>
        <translation>每个种子为所有函数固定数据点、初始权重和批次 · 差值按种子配对计算</translation>
    </message>
    <message>
        <source>full batch</source>
        <translation>全批量</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>批量 %1</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 步</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 轮</translation>
    </message>
    <message>
        <source>hidden %1 · %2 · learning rate %3 · %4 · %5 · a click on a run opens it in Train</source>
        <translation>隐藏层 %1 · %2 · 学习率 %3 · %4 · %5 · 点击一次运行可在“训练”中打开</translation>
    </message>
</context>
<context>
    <name>rectiscope::ComparedData</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Toy sets, images, or files of your own: CSV, IDX, or a folder of CIFAR or IDX files</source>
        <translation>玩具数据集、图像，或自己的文件：CSV、IDX，或 CIFAR / IDX 文件夹</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Toy sets</source>
        <translation>玩具数据集</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>CSV or IDX file…</source>
        <translation>CSV 或 IDX 文件…</translation>
    </message>
    <message>
        <source>Folder of images…</source>
        <translation>图像文件夹…</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Training subset</source>
        <translation>训练子集</translation>
    </message>
    <message>
        <source>Training points that each seed draws, every class in its share. 0 takes as many as usual: all of a set that has its own parts, 1 000 digits, 400 points of a toy set.</source>
        <translation>每个种子按类别比例抽取的训练点数。0 表示默认：自带划分的数据集取全部，手写数字取 1 000，玩具数据集取 400。</translation>
    </message>
    <message>
        <source>Test points</source>
        <translation>测试点</translation>
    </message>
    <message>
        <source>Points the test error is measured on. 0 takes as many as usual: all others of an image set, 1 000 of a toy set.</source>
        <translation>用于测量测试误差的点数。0 表示默认：图像集取其余全部，玩具数据集取 1 000。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Standard deviation of the noise on the points of a toy set</source>
        <translation>玩具数据集各点噪声的标准差</translation>
    </message>
    <message>
        <source>Label noise, %</source>
        <translation>标签噪声，%</translation>
    </message>
    <message>
        <source>The share of training labels that another class replaces</source>
        <translation>被替换为其他类别的训练标签比例</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 到 1</translation>
    </message>
    <message>
        <source>mean 0, sd 1</source>
        <translation>均值 0，标准差 1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不处理</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>0 to 1: pixels divided by the largest. Mean 0, sd 1: each input over the training points. None: as the file holds them.</source>
        <translation>0 到 1：像素除以最大值。均值 0，标准差 1：对训练点逐个输入标准化。不处理：保持文件中的数值。</translation>
    </message>
    <message>
        <source>Folder of CIFAR or IDX files</source>
        <translation>CIFAR 或 IDX 文件夹</translation>
    </message>
    <message>
        <source>Load points</source>
        <translation>载入点</translation>
    </message>
    <message>
        <source>Points (*.csv *.txt *.tsv *ubyte *ubyte.gz);;All files (*)</source>
        <translation>数据点 (*.csv *.txt *.tsv *ubyte *ubyte.gz);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 training, %2 test points</source>
        <translation>%1 个训练点，%2 个测试点</translation>
    </message>
    <message>
        <source>1 input</source>
        <translation>1 个输入</translation>
    </message>
    <message>
        <source>%1 inputs</source>
        <translation>%1 个输入</translation>
    </message>
    <message>
        <source>%1, %2, %3 classes</source>
        <translation>%1，%2，%3 个类别</translation>
    </message>
    <message>
        <source>%1, %2, y to be fitted</source>
        <translation>%1，%2，拟合 y</translation>
    </message>
</context>
<context>
    <name>rectiscope::ComparedFunctions</name>
    <message>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>+ Add a function</source>
        <translation>+ 添加函数</translation>
    </message>
    <message>
        <source>Add a function to the comparison</source>
        <translation>向比较中添加函数</translation>
    </message>
    <message>
        <source>With its parameters in Explore; the same function may come again with others</source>
        <translation>采用“探索”中的参数；同一函数可以以不同参数再次加入</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>The function with which all others are compared, seed by seed</source>
        <translation>其他函数都按种子与它配对比较</translation>
    </message>
    <message>
        <source>Remove %1 from the comparison</source>
        <translation>从比较中移除 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>%1, as its divisor: f(x) = x/a for x &lt; 0</source>
        <translation>%1，写作除数：x &lt; 0 时 f(x) = x/a</translation>
    </message>
    <message>
        <source>Two functions are the same: change or remove one of them.</source>
        <translation>有两个函数相同：请更改或移除其中一个。</translation>
    </message>
</context>
<context>
    <name>rectiscope::ComparisonChart</name>
    <message>
        <source>Point at a dot to read its run; a click opens it in Train. The arrow keys go from dot to dot, Enter opens.</source>
        <translation>指向一个点即可读出该次训练；单击在“训练”中打开。方向键在各点之间移动，回车键打开。</translation>
    </message>
    <message>
        <source>%1 of every run, with means and intervals</source>
        <translation>每次训练的%1，含均值与置信区间</translation>
    </message>
    <message>
        <source>Learning curves, mean and spread</source>
        <translation>学习曲线，均值与离散程度</translation>
    </message>
    <message>
        <source>Point at the curves to read all of them; the arrow keys go along.</source>
        <translation>指向曲线即可读出全部数值；方向键沿曲线移动。</translation>
    </message>
    <message>
        <source>Training against test, every run</source>
        <translation>训练与测试，每次训练</translation>
    </message>
    <message>
        <source>Learned slopes by hidden layer</source>
        <translation>各隐藏层学到的斜率</translation>
    </message>
    <message>
        <source>%1 over the sweep</source>
        <translation>扫描中的%1</translation>
    </message>
    <message>
        <source>Point at a cell to read it; a click opens its first run in Train. The arrow keys go from cell to cell, Enter opens.</source>
        <translation>指向一个格子即可读数；单击在“训练”中打开其第一次训练。方向键在各格之间移动，回车键打开。</translation>
    </message>
    <message>
        <source>The paper&apos;s figures</source>
        <translation>论文中的数值</translation>
    </message>
    <message>
        <source>Xu, Wang, Chen and Li 2015: one network for each function, no repetition</source>
        <translation>Xu、Wang、Chen 和 Li 2015：每个函数一个网络，无重复</translation>
    </message>
</context>
<context>
    <name>rectiscope::ConventionPanel</name>
    <message>
        <source>test slope for [%1, %2]:
%3  (l + u)/2, PyTorch
%4  2/(1/l + 1/u), the paper
%5  exact mean of random divisors</source>
        <translation>[%1, %2] 的测试斜率：
%3  (l + u)/2，PyTorch
%4  2/(1/l + 1/u)，论文
%5  随机除数的精确平均</translation>
    </message>
    <message>
        <source>The parameter as slope and as divisor</source>
        <translation>参数写成斜率和除数</translation>
    </message>
    <message>
        <source>The same number as a slope (PyTorch) and as a divisor (the paper)</source>
        <translation>同一数值写成斜率（PyTorch）和除数（论文）</translation>
    </message>
    <message>
        <source>The three test-time slopes</source>
        <translation>测试时的三种斜率</translation>
    </message>
    <message>
        <source>What looks like one range has three means: for the paper&apos;s U(3, 8) 0.22917, 0.18182 and 0.19617</source>
        <translation>看似同一范围，却有三种平均：论文的 U(3, 8) 分别为 0.22917、0.18182 和 0.19617</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>divisors need slopes above 0: one test slope, %1</source>
        <translation>除数要求斜率大于 0：只有一种测试斜率，%1</translation>
    </message>
    <message>
        <source>
for U(3, 8): %1 · %2 · %3</source>
        <translation>
U(3, 8)：%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>rectiscope::ConventionTable</name>
    <message>
        <source>must be given</source>
        <translation>必须给出</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>
A click sets this default.</source>
        <translation>
点击即采用此默认值。</translation>
    </message>
    <message>
        <source>
x = 0 belongs to the negative side in backpropagation.</source>
        <translation>
反向传播时 x = 0 归入负半轴。</translation>
    </message>
    <message>
        <source>
x = 0 belongs to the positive side in backpropagation.</source>
        <translation>
反向传播时 x = 0 归入正半轴。</translation>
    </message>
    <message>
        <source>
Source: %1</source>
        <translation>
出处：%1</translation>
    </message>
    <message>
        <source>What frameworks call the selected function, and their defaults</source>
        <translation>各框架对所选函数的命名及其默认值</translation>
    </message>
    <message>
        <source>Names and defaults elsewhere; a click sets a default</source>
        <translation>其他框架中的名称和默认值；点击即采用该默认值</translation>
    </message>
    <message>
        <source>where</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>f′(0)</source>
        <translation>f′(0)</translation>
    </message>
    <message>
        <source>As a slope a·x, or as the parameter of this function</source>
        <translation>写成斜率 a·x，或写成此函数的参数</translation>
    </message>
    <message>
        <source>The slope that it trains with at exactly 0; – where a backend decides or nothing is trained</source>
        <translation>训练时在 0 处所用的斜率；– 表示由后端决定或不涉及训练</translation>
    </message>
</context>
<context>
    <name>rectiscope::DataSection</name>
    <message>
        <source>1 feature</source>
        <translation>1 个特征</translation>
    </message>
    <message>
        <source>%1 features</source>
        <translation>%1 个特征</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 个类别</translation>
    </message>
    <message>
        <source>y to be fitted</source>
        <translation>拟合 y</translation>
    </message>
    <message>
        <source>%1: %2 points, %3, %4</source>
        <translation>%1：%2 个点，%3，%4</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Draw points</source>
        <translation>绘制点</translation>
    </message>
    <message>
        <source>Draw points of two classes with the mouse</source>
        <translation>用鼠标绘制两个类别的点</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Points of a file</source>
        <translation>文件中的点</translation>
    </message>
    <message>
        <source>Load points from a CSV file, or drop one on the window</source>
        <translation>从 CSV 文件载入点，也可将文件拖到窗口上</translation>
    </message>
    <message>
        <source>One line for each point: numbers, then the class or y. A header may name the columns target and split (train or test); without a split a fifth of the rows, drawn by the seed, are test points.</source>
        <translation>每行一个点：先是若干数值，然后是类别或 y。表头可以给出名为 target 和 split（train 或 test）的列；没有 split 时，由种子抽取五分之一的行作为测试点。</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Share of the file that has been read</source>
        <translation>文件的读取进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop reading the file</source>
        <translation>停止读取文件</translation>
    </message>
    <message>
        <source>Stop reading the file; the points stay as they were</source>
        <translation>停止读取文件；点保持原样</translation>
    </message>
    <message>
        <source>Training points</source>
        <translation>训练点</translation>
    </message>
    <message>
        <source>Test points</source>
        <translation>测试点</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Noise, exact value</source>
        <translation>噪声，精确值</translation>
    </message>
    <message>
        <source>Load points</source>
        <translation>载入点</translation>
    </message>
    <message>
        <source>Points (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>点 (*.csv *.txt *.tsv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian noise on each coordinate, or on y for a curve. Double-click the slider for the set&apos;s own.</source>
        <translation>每个坐标（曲线则为 y）上高斯噪声的标准差。双击滑块恢复该数据集的默认值。</translation>
    </message>
    <message>
        <source>Only the points of toy sets are drawn with noise; your own stay where they are.</source>
        <translation>只有示例数据集的点带有噪声；您自己的点保持原位。</translation>
    </message>
    <message>
        <source>Of a drawing, every fifth point of each colour is a test point and all others are training points.</source>
        <translation>在绘制的数据中，每种颜色每五个点取一个作为测试点，其余均为训练点。</translation>
    </message>
    <message>
        <source>The file says which points are which; the first ones of each kind are taken.</source>
        <translation>文件已指明各点的用途；每类取最前面的点。</translation>
    </message>
    <message>
        <source>The file does not say which points are which: the seed draws them.</source>
        <translation>文件未指明各点的用途：由种子抽取。</translation>
    </message>
    <message>
        <source>How many points the networks learn from; also the probe set of all unit counts</source>
        <translation>网络用来学习的点数；也是所有神经元计数所用的探测集</translation>
    </message>
    <message>
        <source>How many points the test loss and test accuracy are measured on</source>
        <translation>计算测试损失和测试准确率所用的点数</translation>
    </message>
</context>
<context>
    <name>rectiscope::DatasetButton</name>
    <message>
        <source>Data set %1</source>
        <translation>数据集：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>rectiscope::DeathModel</name>
    <message>
        <source>died</source>
        <translation>坏死</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>复活</translation>
    </message>
    <message>
        <source>still dead</source>
        <translation>仍坏死</translation>
    </message>
    <message>
        <source>dead from the start</source>
        <translation>一开始就坏死</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 步</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 步</translation>
    </message>
    <message>
        <source>back at %1 (%2)</source>
        <translation>第 %1 步复活（%2）</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>历时 %1</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>After this step it was so; a click on a row shows the networks there</source>
        <translation>在这一步之后发生；点击一行可查看此时的网络</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>The network&apos;s function; for a fork also where it parted</source>
        <translation>网络所用的函数；分叉还注明分叉点</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Hidden layer, counted from the input</source>
        <translation>隐藏层，从输入端数起</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>Unit of the layer</source>
        <translation>层内的神经元</translation>
    </message>
    <message>
        <source>what</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>A unit is dead while f′(z) = 0 for every training point</source>
        <translation>若对所有训练点都有 f′(z) = 0，则神经元坏死</translation>
    </message>
    <message>
        <source>main cause</source>
        <translation>主要原因</translation>
    </message>
    <message>
        <source>Which of the three moved max z furthest in the direction it went</source>
        <translation>三者中使 max z 沿其变化方向移动最多的一项</translation>
    </message>
    <message>
        <source>and then</source>
        <translation>随后</translation>
    </message>
    <message>
        <source>Of a death, when it ended; of a revival, how long the unit was dead</source>
        <translation>坏死：何时结束；复活：此前坏死了多久</translation>
    </message>
    <message>
        <source>max z before</source>
        <translation>之前 max z</translation>
    </message>
    <message>
        <source>Largest pre-activation over the training points before the step</source>
        <translation>该步之前，所有训练点上的最大预激活值</translation>
    </message>
    <message>
        <source>max z after</source>
        <translation>之后 max z</translation>
    </message>
    <message>
        <source>Largest pre-activation over the training points after the step</source>
        <translation>该步之后，所有训练点上的最大预激活值</translation>
    </message>
    <message>
        <source>own bias</source>
        <translation>自身偏置</translation>
    </message>
    <message>
        <source>How far the unit&apos;s own bias moved max z: exchanged first</source>
        <translation>神经元自身偏置使 max z 移动了多少：最先替换</translation>
    </message>
    <message>
        <source>own weights</source>
        <translation>自身权重</translation>
    </message>
    <message>
        <source>How far the unit&apos;s own weights moved max z: exchanged second</source>
        <translation>神经元自身权重使 max z 移动了多少：其次替换</translation>
    </message>
    <message>
        <source>layers below</source>
        <translation>前面各层</translation>
    </message>
    <message>
        <source>How far the layers below moved max z: exchanged last</source>
        <translation>前面各层使 max z 移动了多少：最后替换</translation>
    </message>
    <message>
        <source>to revival</source>
        <translation>距复活</translation>
    </message>
    <message>
        <source>How far max z has to rise for the unit to come back: −max z after</source>
        <translation>神经元复活所需的 max z 上升量：−（之后的 max z）</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>below</source>
        <translation>前面</translation>
    </message>
</context>
<context>
    <name>rectiscope::DeathTable</name>
    <message>
        <source>selected unit</source>
        <translation>所选神经元</translation>
    </message>
    <message>
        <source>No unit has died or come back so far.</source>
        <translation>目前还没有神经元坏死或复活。</translation>
    </message>
    <message>
        <source>Deaths and revivals are told over the training points, always</source>
        <translation>坏死与复活始终按训练点判定</translation>
    </message>
    <message>
        <source>Deaths of which network</source>
        <translation>哪个网络的坏死</translation>
    </message>
    <message>
        <source>Shows the deaths and revivals of one network, or of all</source>
        <translation>显示某个网络或全部网络的坏死与复活</translation>
    </message>
    <message>
        <source>Only the selected unit</source>
        <translation>仅所选神经元</translation>
    </message>
    <message>
        <source>Shows what has happened to the selected unit alone</source>
        <translation>只显示所选神经元发生过的事件</translation>
    </message>
    <message>
        <source>Deaths and revivals</source>
        <translation>坏死与复活</translation>
    </message>
    <message>
        <source>A click, Enter or the arrow keys select the unit and show the networks at that step</source>
        <translation>点击、回车键或方向键可选中该神经元，并显示网络在那一步的状态</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>全部网络</translation>
    </message>
    <message>
        <source>Nothing of what has happened is of this choice.</source>
        <translation>已发生的事件均不符合此选择。</translation>
    </message>
    <message>
        <source>No unit has died or come back so far; %1 have been dead from the start.</source>
        <translation>目前还没有神经元坏死或复活；有 %1 个一开始就已坏死。</translation>
    </message>
    <message>
        <source>Deaths and revivals of units</source>
        <translation>神经元的坏死与复活</translation>
    </message>
    <message>
        <source>A click shows that moment and that unit</source>
        <translation>点击可查看该时刻和该神经元</translation>
    </message>
</context>
<context>
    <name>rectiscope::DetailsPanel</name>
    <message>
        <source>function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>f(x)</source>
        <translation>f(x)</translation>
    </message>
    <message>
        <source>f′(x)</source>
        <translation>f′(x)</translation>
    </message>
    <message>
        <source>Values at the cursor</source>
        <translation>光标处的值</translation>
    </message>
    <message>
        <source>Values at the cursor; a click selects the function</source>
        <translation>光标处的值；点击可选择函数</translation>
    </message>
    <message>
        <source>properties</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>conventions</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>What is true of the selected function</source>
        <translation>所选函数的性质</translation>
    </message>
    <message>
        <source>What frameworks call it, their defaults, and differences</source>
        <translation>各框架的命名、默认值和差别</translation>
    </message>
    <message>
        <source>Properties of the selected function</source>
        <translation>所选函数的性质</translation>
    </message>
    <message>
        <source>Check of the derivative</source>
        <translation>导数校验</translation>
    </message>
    <message>
        <source>f′ by its formula against differences of f, extrapolated on one side of every kink, at 240 places of the visible range; the deviation is relative to max(1, |f′|) and may be at most 1e-6</source>
        <translation>将公式给出的 f′ 与 f 的差分（在折点单侧外推）在可见范围内的 240 处比较；偏差相对于 max(1, |f′|)，不得超过 1e-6</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>AT x = %1</source>
        <translation>x = %1 处</translation>
    </message>
    <message>
        <source>f′ not checked: nothing but kinks in sight</source>
        <translation>f′ 未校验：可见范围内只有折点</translation>
    </message>
    <message>
        <source>f′ checked ✓  against a numeric derivative; largest deviation %1</source>
        <translation>f′ 已校验 ✓  与数值导数一致；最大偏差 %1</translation>
    </message>
    <message>
        <source>f′ ✗  differs from a numeric derivative by %1 at x = %2</source>
        <translation>f′ ✗  在 x = %2 处与数值导数相差 %1</translation>
    </message>
</context>
<context>
    <name>rectiscope::DifferenceControls</name>
    <message>
        <source>First function of the difference</source>
        <translation>差值的第一个函数</translation>
    </message>
    <message>
        <source>Function that is subtracted</source>
        <translation>被减去的函数</translation>
    </message>
    <message>
        <source>draw first − second</source>
        <translation>绘制 第一 − 第二</translation>
    </message>
    <message>
        <source>A panel below f′ with the difference of both</source>
        <translation>在 f′ 下方增加一幅图，显示两者之差</translation>
    </message>
    <message>
        <source>%1: as it is set now, or a framework&apos;s default</source>
        <translation>%1：当前设置，或某框架的默认值</translation>
    </message>
    <message>
        <source>max |Δ| = %1 at x = %2</source>
        <translation>max |Δ| = %1，位于 x = %2</translation>
    </message>
    <message>
        <source>Draw the difference</source>
        <translation>绘制差值</translation>
    </message>
</context>
<context>
    <name>rectiscope::DrawPad</name>
    <message>
        <source>Pad to draw points on</source>
        <translation>绘制点的画板</translation>
    </message>
</context>
<context>
    <name>rectiscope::DrawPanel</name>
    <message>
        <source>%1: cannot be written: %2</source>
        <translation>%1：无法写入：%2</translation>
    </message>
    <message>
        <source>Left button: points of the chosen colour. Right button or Shift: the other colour. Alt or the eraser: take points away.</source>
        <translation>左键：所选颜色的点。右键或 Shift：另一种颜色。Alt 或橡皮：擦除点。</translation>
    </message>
    <message>
        <source>Of each colour every fifth point, from the third on, is a test point, drawn as a ring. At most %1 points.</source>
        <translation>每种颜色从第三个点起每五个点取一个作为测试点，以圆圈表示。最多 %1 个点。</translation>
    </message>
    <message>
        <source>Keys: arrows move the cursor, Shift finely; Space draws, 1 and 2 set a blue or orange point, Delete erases.</source>
        <translation>按键：方向键移动光标，按住 Shift 微调；空格键绘制，1 和 2 放置蓝点或橙点，Delete 擦除。</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮</translation>
    </message>
    <message>
        <source>Draw points of class 0</source>
        <translation>绘制类别 0 的点</translation>
    </message>
    <message>
        <source>Draw points of class 1</source>
        <translation>绘制类别 1 的点</translation>
    </message>
    <message>
        <source>Take away the points under the brush, as Alt does</source>
        <translation>擦除笔刷下的点，与 Alt 相同</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo the last stroke</source>
        <translation>撤销上一笔</translation>
    </message>
    <message>
        <source>Take back the last stroke (Ctrl+Z)</source>
        <translation>撤销上一笔 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Clear the drawing</source>
        <translation>清空画板</translation>
    </message>
    <message>
        <source>Take all points away; Undo brings them back</source>
        <translation>删除所有点；可用“撤销”恢复</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the drawing</source>
        <translation>保存绘制的点</translation>
    </message>
    <message>
        <source>Write the points as CSV, which File… opens again</source>
        <translation>将点写成 CSV，可用“文件…”再次打开</translation>
    </message>
    <message>
        <source>Needs at least one blue and one orange point</source>
        <translation>至少需要一个蓝点和一个橙点</translation>
    </message>
    <message>
        <source>Drawn points</source>
        <translation>绘制的点</translation>
    </message>
    <message>
        <source>Draw blue and orange points.</source>
        <translation>请绘制蓝点和橙点。</translation>
    </message>
    <message>
        <source>A blue point is missing.</source>
        <translation>缺少蓝点。</translation>
    </message>
    <message>
        <source>An orange point is missing.</source>
        <translation>缺少橙点。</translation>
    </message>
    <message>
        <source>%1 points: the pad is full.</source>
        <translation>%1 个点：画板已满。</translation>
    </message>
    <message>
        <source>%1 points drawn, %2 of them for the test</source>
        <translation>已绘制 %1 个点，其中 %2 个用于测试</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>rectiscope::ExploreWorkspace</name>
    <message>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Functions and derivatives</source>
        <translation>函数与导数</translation>
    </message>
    <message>
        <source>Functions f</source>
        <translation>函数 f</translation>
    </message>
    <message>
        <source>Derivatives f′</source>
        <translation>导数 f′</translation>
    </message>
    <message>
        <source>Formula of %1</source>
        <translation>%1 的公式</translation>
    </message>
    <message>
        <source>1 function</source>
        <translation>1 个函数</translation>
    </message>
    <message>
        <source>%1 functions</source>
        <translation>%1 个函数</translation>
    </message>
    <message>
        <source>     x in [%1, %2]</source>
        <translation>     x ∈ [%1, %2]</translation>
    </message>
    <message>
        <source>     drag to pan · wheel to zoom, Ctrl: x only, Shift: y only · double-click to reset</source>
        <translation>     拖动平移 · 滚轮缩放，Ctrl：仅 x，Shift：仅 y · 双击复位</translation>
    </message>
</context>
<context>
    <name>rectiscope::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>SVG</source>
        <translation>SVG</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定尺寸</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>by</source>
        <translation>×</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>要导出的内容</translation>
    </message>
    <message>
        <source>Pixels, for slides and the web</source>
        <translation>像素图，适合幻灯片和网页</translation>
    </message>
    <message>
        <source>Lines and text, for the web</source>
        <translation>线条和文字，适合网页</translation>
    </message>
    <message>
        <source>Lines and text, for papers</source>
        <translation>线条和文字，适合论文</translation>
    </message>
    <message>
        <source>The numbers that the figure shows</source>
        <translation>图中所示的数值</translation>
    </message>
    <message>
        <source>Usual sizes</source>
        <translation>常用尺寸</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Width, before it is scaled</source>
        <translation>宽度，乘以倍率之前</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Height, before it is scaled</source>
        <translation>高度，乘以倍率之前</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>Pixels of a PNG for each unit of width and height</source>
        <translation>宽高每个单位对应的 PNG 像素数</translation>
    </message>
    <message>
        <source>On white</source>
        <translation>白色背景</translation>
    </message>
    <message>
        <source>On a dark ground</source>
        <translation>深色背景</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Where to write; the extension is added where it is missing</source>
        <translation>写入位置；缺少扩展名时自动补上</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>浏览</translation>
    </message>
    <message>
        <source>Choose a folder and a name</source>
        <translation>选择文件夹和名称</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Close without exporting</source>
        <translation>关闭，不导出</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>写入文件</translation>
    </message>
    <message>
        <source>Figures (*.png *.svg *.pdf *.csv)</source>
        <translation>图 (*.png *.svg *.pdf *.csv)</translation>
    </message>
    <message>
        <source>A file name is missing.</source>
        <translation>缺少文件名。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>%1 exists. Press Replace to write over it.</source>
        <translation>%1 已存在。按“替换”可覆盖。</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Where it suits</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>下方</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>Inside, top left</source>
        <translation>图内左上</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Caption with all parameters</source>
        <translation>带全部参数的图注</translation>
    </message>
    <message>
        <source>Transparent background</source>
        <translation>透明背景</translation>
    </message>
    <message>
        <source>Height of the text in units of width and height, which are points in a PDF; lines and margins follow it</source>
        <translation>文字高度，单位与宽高相同（PDF 中为点）；线宽和边距随之变化</translation>
    </message>
    <message>
        <source>Where the functions and their parameters are named</source>
        <translation>函数及其参数的图例位置</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>A paragraph below the figure that tells everything</source>
        <translation>图下方说明全部内容的一段文字</translation>
    </message>
    <message>
        <source>Paint nothing behind the figure</source>
        <translation>不绘制图的背景</translation>
    </message>
    <message>
        <source>%1 × %2 pixels; in print %3 × %4 mm</source>
        <translation>%1 × %2 像素；打印为 %3 × %4 mm</translation>
    </message>
</context>
<context>
    <name>rectiscope::FamilyPanel</name>
    <message>
        <source>show the family</source>
        <translation>显示曲线族</translation>
    </message>
    <message>
        <source>Draw the curves of the family</source>
        <translation>绘制曲线族</translation>
    </message>
    <message>
        <source>Parameter of the family</source>
        <translation>曲线族的参数</translation>
    </message>
    <message>
        <source>The parameter that changes from curve to curve</source>
        <translation>逐条曲线变化的参数</translation>
    </message>
    <message>
        <source>First value of the family</source>
        <translation>曲线族的起始值</translation>
    </message>
    <message>
        <source>The parameter&apos;s value for the palest curve</source>
        <translation>颜色最浅的曲线的参数值</translation>
    </message>
    <message>
        <source>Last value of the family</source>
        <translation>曲线族的终止值</translation>
    </message>
    <message>
        <source>The parameter&apos;s value for the strongest curve</source>
        <translation>颜色最深的曲线的参数值</translation>
    </message>
    <message>
        <source>Number of curves</source>
        <translation>曲线数</translation>
    </message>
    <message>
        <source>How many curves, both ends included</source>
        <translation>曲线的条数，包括两端</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>has no parameter to change</source>
        <translation>没有可变的参数</translation>
    </message>
    <message>
        <source>the function refuses these values</source>
        <translation>函数不接受这些值</translation>
    </message>
    <message>
        <source>Draw the family</source>
        <translation>绘制曲线族</translation>
    </message>
</context>
<context>
    <name>rectiscope::FigurePreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The figure as it will be exported; scroll where it is larger than this window</source>
        <translation>图的导出效果；大于此窗口时可滚动</translation>
    </message>
    <message>
        <source>First lines</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>Preview in true size</source>
        <translation>实际大小预览</translation>
    </message>
    <message>
        <source>Preview, at %1 % of its size</source>
        <translation>预览，为实际大小的 %1 %</translation>
    </message>
</context>
<context>
    <name>rectiscope::ForkDialog</name>
    <message>
        <source>Fork</source>
        <translation>分叉</translation>
    </message>
    <message>
        <source>From step %1 of %2: the same weights, but …</source>
        <translation>自 %2 的第 %1 步：权重相同，但…</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>The function on every hidden layer from this step on</source>
        <translation>从这一步起所有隐藏层使用的函数</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Stochastic gradient descent</source>
        <translation>随机梯度下降</translation>
    </message>
    <message>
        <source>SGD with momentum 0.9</source>
        <translation>SGD，动量 0.9</translation>
    </message>
    <message>
        <source>Adam with β = 0.9 and 0.999, ε = 1e-8</source>
        <translation>Adam，β = 0.9 和 0.999，ε = 1e-8</translation>
    </message>
    <message>
        <source>Size of a step along the gradient. Another than the parent&apos;s is this fork&apos;s own and stays as it is</source>
        <translation>沿梯度的步长。若与父网络不同，则为此分叉专用并保持不变</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Learning rate, exact value</source>
        <translation>学习率，精确值</translation>
    </message>
    <message>
        <source>Adds the fork as another card (Enter)</source>
        <translation>将分叉添加为另一张卡片 (Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Changes nothing (Esc)</source>
        <translation>不作任何更改 (Esc)</translation>
    </message>
    <message>
        <source>%1, as the divisor in x / a</source>
        <translation>%1，写成 x / a 中的除数</translation>
    </message>
    <message>
        <source>%1, exact value</source>
        <translation>%1，精确值</translation>
    </message>
    <message>
        <source>At most %1 networks race side by side: remove one first</source>
        <translation>最多并排训练 %1 个网络：请先移除一个</translation>
    </message>
    <message>
        <source>This fork has not parted yet: go to a later step</source>
        <translation>此分叉尚未开始：请转到更靠后的步</translation>
    </message>
    <message>
        <source>This network has diverged: go back to an earlier step to fork it</source>
        <translation>此网络已发散：请回到更早的步再分叉</translation>
    </message>
</context>
<context>
    <name>rectiscope::FunctionList</name>
    <message>
        <source>Show or hide the less usual functions</source>
        <translation>显示或隐藏较少用的函数</translation>
    </message>
    <message>
        <source>− fewer</source>
        <translation>− 收起</translation>
    </message>
    <message>
        <source>+ %1 more</source>
        <translation>+ 更多 %1 个</translation>
    </message>
</context>
<context>
    <name>rectiscope::FunctionParameters</name>
    <message>
        <source>uniform %1</source>
        <translation>均匀%1</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>training: sampled</source>
        <translation>训练：随机</translation>
    </message>
    <message>
        <source>test: mean</source>
        <translation>测试：平均</translation>
    </message>
    <message>
        <source>A slope for every element, drawn anew in every pass: the band shows where it falls</source>
        <translation>每个元素有各自的随机斜率，每次前向传播重新抽取：色带表示其范围</translation>
    </message>
    <message>
        <source>One slope for all: the mean of the slopes, or of the divisors</source>
        <translation>测试时取平均：全部使用同一斜率，即斜率（或除数）的平均值</translation>
    </message>
    <message>
        <source>Resample</source>
        <translation>重新抽样</translation>
    </message>
    <message>
        <source>Resample the random slopes</source>
        <translation>重新抽取随机斜率</translation>
    </message>
    <message>
        <source>Draw other slopes (thin lines in training mode)</source>
        <translation>抽取另一组斜率（训练模式下的细线）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, as the divisor in x / a</source>
        <translation>%1，写成 x / a 中的除数</translation>
    </message>
    <message>
        <source>learned by backpropagation</source>
        <translation>由反向传播学习</translation>
    </message>
    <message>
        <source>1/a from l to u</source>
        <translation>1/a 从 l 到 u</translation>
    </message>
    <message>
        <source>a from l to u</source>
        <translation>a 从 l 到 u</translation>
    </message>
</context>
<context>
    <name>rectiscope::FunctionPlot</name>
    <message>
        <source>Plot of f and its derivative</source>
        <translation>f 及其导数的图</translation>
    </message>
    <message>
        <source>Left and Right move the cursor, plus and minus zoom, Home resets</source>
        <translation>左右键移动光标，加减键缩放，Home 复位</translation>
    </message>
    <message>
        <source>%1 at x = %2: f = %3, slope %4</source>
        <translation>%1，x = %2：f = %3，斜率 %4</translation>
    </message>
</context>
<context>
    <name>rectiscope::FunctionSection</name>
    <message>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>+ Add a function</source>
        <translation>+ 添加函数</translation>
    </message>
    <message>
        <source>Add a function to the race</source>
        <translation>添加函数参与训练</translation>
    </message>
    <message>
        <source>Up to %1 functions train side by side</source>
        <translation>最多并排训练 %1 个函数</translation>
    </message>
    <message>
        <source>Remove %1 from the race</source>
        <translation>从训练中移除 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>%1: %2; the same number as in Explore</source>
        <translation>%1：%2；与“探索”中为同一数值</translation>
    </message>
</context>
<context>
    <name>rectiscope::HistoryChart</name>
    <message>
        <source>What the chart shows</source>
        <translation>图表显示的内容</translation>
    </message>
    <message>
        <source>Over all training or test points at each recorded step, and not over a batch</source>
        <translation>在每个记录步对全部训练点或测试点计算，而非某个批次</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>%1 over steps</source>
        <translation>%1随步数的变化</translation>
    </message>
    <message>
        <source>Left and Right move the cursor along the recorded steps, Enter shows that step, plus and minus zoom, 0 resets</source>
        <translation>左右键沿记录步移动光标，回车键显示该步，加减键缩放，0 复位</translation>
    </message>
    <message>
        <source>Linear axis from 0; a loss far above the first leaves at the top</source>
        <translation>从 0 开始的线性轴；远高于初始值的损失会超出上沿</translation>
    </message>
    <message>
        <source>Logarithmic axis that holds every loss</source>
        <translation>容纳所有损失的对数轴</translation>
    </message>
    <message>
        <source>Accuracies are shown on a linear axis</source>
        <translation>准确率以线性轴显示</translation>
    </message>
    <message>
        <source>These data ask for a number and not for a class: there is no accuracy</source>
        <translation>这些数据要求预测数值而非类别：没有准确率</translation>
    </message>
</context>
<context>
    <name>rectiscope::LabPanel</name>
    <message>
        <source>Deaths</source>
        <translation>坏死记录</translation>
    </message>
    <message>
        <source>When units died or came back, and why; a click on a row shows that moment</source>
        <translation>神经元何时、为何坏死或复活；点击一行可查看那一刻</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>How many units are dead, silent, starved, dormant or saturated, layer by layer</source>
        <translation>逐层统计坏死、静默、断流、休眠或饱和的神经元数</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>各层</translation>
    </message>
    <message>
        <source>Mean and spread of pre-activations, outputs and gradients, layer by layer</source>
        <translation>逐层显示预激活值、输出和梯度的均值与离散程度</translation>
    </message>
    <message>
        <source>Slopes</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>The slopes that PReLU learns, over the steps</source>
        <translation>PReLU 学到的斜率随步数的变化</translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation>坏死神经元</translation>
    </message>
    <message>
        <source>Dead units over the steps. Dead: %1, over the training points. Summed over all hidden layers.</source>
        <translation>坏死神经元数随步数的变化。坏死：%1，按训练点判定。对所有隐藏层求和。</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示的内容</translation>
    </message>
</context>
<context>
    <name>rectiscope::LayerChart</name>
    <message>
        <source>Mean and spread by layer</source>
        <translation>各层的均值与离散程度</translation>
    </message>
    <message>
        <source>Over all units of a hidden layer and all probes. A spread of exactly 0, as in a layer that is fully dead, lies on the lower edge of its axis.</source>
        <translation>对一个隐藏层的全部神经元和全部探测点计算。离散程度恰为 0（如全部坏死的层）时，画在轴的下沿。</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>显示的量</translation>
    </message>
    <message>
        <source>Pre-activations z: what the activation function gets</source>
        <translation>预激活值 z：激活函数的输入</translation>
    </message>
    <message>
        <source>Outputs h = f(z): what the next layer gets</source>
        <translation>输出 h = f(z)：下一层的输入</translation>
    </message>
    <message>
        <source>Gradients ∂L/∂z, each of its own sample&apos;s loss: what comes back</source>
        <translation>梯度 ∂L/∂z，各对应其样本自身的损失：反向传回的量</translation>
    </message>
    <message>
        <source>A grid has no targets, hence no gradients. Choose other probes under Units.</source>
        <translation>网格没有目标值，因此没有梯度。请在“神经元”中另选探测集。</translation>
    </message>
    <message>
        <source>all units of a layer, %1, step %2</source>
        <translation>一层的全部神经元，%1，第 %2 步</translation>
    </message>
</context>
<context>
    <name>rectiscope::MainWindow</name>
    <message>
        <source>Rectiscope</source>
        <translation>Rectiscope</translation>
    </message>
    <message>
        <source>[*] – Rectiscope</source>
        <translation>[*] – Rectiscope</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the figure</source>
        <translation>复制图</translation>
    </message>
    <message>
        <source>Copy the figure as a picture (Ctrl+C)</source>
        <translation>将图复制为图片 (Ctrl+C)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export the figure</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>Write the figure as PNG, SVG or PDF, or its data as CSV (Ctrl+E)</source>
        <translation>将图写成 PNG、SVG 或 PDF，或将数据写成 CSV (Ctrl+E)</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Copy as…</source>
        <translation>复制为…</translation>
    </message>
    <message>
        <source>Copy as a caption, as code, or as JSON</source>
        <translation>复制为图注、代码或 JSON</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
</context>
<context>
    <name>rectiscope::NetworkCard</name>
    <message>
        <source>The class that the network gives to each point of the plane: the stronger the colour, the surer. Dots are the training points.</source>
        <translation>网络对平面上每一点判定的类别：颜色越深越确定。圆点为训练点。</translation>
    </message>
    <message>
        <source>How likely the network holds a class along x, and the training points</source>
        <translation>网络沿 x 判定某一类别的概率，以及训练点</translation>
    </message>
    <message>
        <source>The y that the network gives to each point of the plane, from blue, the smallest, to orange. Dots are the training points.</source>
        <translation>网络对平面上每一点给出的 y，从蓝色（最小）到橙色。圆点为训练点。</translation>
    </message>
    <message>
        <source>The curve that the network computes, and the training points</source>
        <translation>网络计算出的曲线，以及训练点</translation>
    </message>
    <message>
        <source>Fork with Leaky ReLU</source>
        <translation>用 Leaky ReLU 分叉</translation>
    </message>
    <message>
        <source>Fork %1</source>
        <translation>分叉 %1</translation>
    </message>
    <message>
        <source>Fork… (F): another function, optimizer or learning rate from this step on, with the same weights</source>
        <translation>分叉… (F)：从这一步起换用其他函数、优化器或学习率，权重不变</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Remove this fork</source>
        <translation>移除此分叉</translation>
    </message>
    <message>
        <source>The same weights from this step on with Leaky ReLU, whose gradient is never 0, beside this network</source>
        <translation>从这一步起以相同权重改用梯度永不为 0 的 Leaky ReLU，与此网络并排训练</translation>
    </message>
    <message>
        <source>Fork, leaky</source>
        <translation>Leaky 分叉</translation>
    </message>
    <message>
        <source>%1 of %2 units dead, %3 silent; test loss %4.</source>
        <translation>%2 个神经元中 %1 个坏死，%3 个静默；测试损失 %4。</translation>
    </message>
    <message>
        <source>Fork %1.</source>
        <translation>分叉，%1。</translation>
    </message>
    <message>
        <source>Step %1 of %2.</source>
        <translation>第 %1 步，共 %2 步。</translation>
    </message>
    <message>
        <source>Layer %1, unit %2: %3</source>
        <translation>第 %1 层，第 %2 个神经元：%3</translation>
    </message>
    <message>
        <source>z &gt; 0 in %1 of the probes, largest z %2, %3</source>
        <translation>%1 的探测点上 z &gt; 0，最大 z 为 %2，%3</translation>
    </message>
    <message>
        <source>Click to look inside.</source>
        <translation>点击查看内部。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Counted %1. A silent ReLU unit is dead too, and a dead unit is starved.</source>
        <translation>%1统计。静默的 ReLU 神经元同时也坏死，坏死的神经元同时也断流。</translation>
    </message>
    <message>
        <source>Loss: softmax cross-entropy, mean over all training or test points</source>
        <translation>损失：softmax 交叉熵，对全部训练点或测试点取平均</translation>
    </message>
    <message>
        <source>Loss: mean squared error over all training or test points</source>
        <translation>损失：全部训练点或测试点上的均方误差</translation>
    </message>
    <message>
        <source>the %1 test points</source>
        <translation>%1 个测试点</translation>
    </message>
    <message>
        <source>the %1 training points</source>
        <translation>%1 个训练点</translation>
    </message>
    <message>
        <source>A row for each class of %1, a column for each class that the network takes them for: on the diagonal they are right, and all others are mistakes. A map can be drawn of one or two features; these have %2.</source>
        <translation>%1的每个真实类别为一行，网络预测的每个类别为一列：对角线上是正确的，其余都是错误。只有一个或两个特征时才能画图；此处有 %2 个。</translation>
    </message>
    <message>
        <source>The y that the network gives to %1, over the y that they have: on the line the two are equal. A map can be drawn of one or two features; these have %2.</source>
        <translation>网络对%1给出的 y（纵轴）与其真实的 y（横轴）：在直线上两者相等。只有一个或两个特征时才能画图；此处有 %2 个。</translation>
    </message>
</context>
<context>
    <name>rectiscope::NetworkSection</name>
    <message>
        <source>Network, same start for all</source>
        <translation>网络，初始权重相同</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>Units in each hidden layer from the input on, such as 32, 32</source>
        <translation>从输入端起各隐藏层的神经元数，例如 32, 32</translation>
    </message>
    <message>
        <source>One hidden layer less</source>
        <translation>减少一个隐藏层</translation>
    </message>
    <message>
        <source>One hidden layer more, as wide as the last</source>
        <translation>增加一个与最后一层等宽的隐藏层</translation>
    </message>
    <message>
        <source>Half as many units in every hidden layer</source>
        <translation>每个隐藏层的神经元数减半</translation>
    </message>
    <message>
        <source>Twice as many units in every hidden layer</source>
        <translation>每个隐藏层的神经元数加倍</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>He, √2 for all</source>
        <translation>He，均为 √2</translation>
    </message>
    <message>
        <source>matched to each f</source>
        <translation>与各 f 匹配</translation>
    </message>
    <message>
        <source>PyTorch&apos;s default</source>
        <translation>PyTorch 默认</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>非对称</translation>
    </message>
    <message>
        <source>Initialisation</source>
        <translation>初始化</translation>
    </message>
    <message>
        <source>He: normal, sd √(2/fan-in), the same weights for all functions. Matched: the gain that keeps the signal&apos;s size for each function. Asymmetric: see Lu et al. 2019, fewer units are born dead.</source>
        <translation>He：正态分布，标准差 √(2/扇入)，所有函数权重相同。匹配：对各函数采用保持信号大小的增益。非对称：见 Lu et al. 2019，初始即坏死的神经元较少。</translation>
    </message>
    <message>
        <source>Initial bias</source>
        <translation>初始偏置</translation>
    </message>
    <message>
        <source>Added to the initial bias of every hidden unit; below 0 it pushes units towards dying</source>
        <translation>加到每个隐藏神经元的初始偏置上；小于 0 会使神经元趋于坏死</translation>
    </message>
</context>
<context>
    <name>rectiscope::PaperModel</name>
    <message>
        <source>function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>The paper divides by a, f(x) = x/a for x &lt; 0; the same numbers as slopes are 1/a</source>
        <translation>论文除以 a：x &lt; 0 时 f(x) = x/a；写作斜率则为 1/a</translation>
    </message>
    <message>
        <source>a</source>
        <translation>a</translation>
    </message>
    <message>
        <source>Test error, %</source>
        <translation>测试误差，%</translation>
    </message>
    <message>
        <source>Training error, %</source>
        <translation>训练误差，%</translation>
    </message>
    <message>
        <source>Log-loss on the validation part</source>
        <translation>验证部分的对数损失</translation>
    </message>
    <message>
        <source>Log-loss on the training part</source>
        <translation>训练部分的对数损失</translation>
    </message>
    <message>
        <source>%1
test</source>
        <translation>%1
测试</translation>
    </message>
    <message>
        <source>%1
train</source>
        <translation>%1
训练</translation>
    </message>
</context>
<context>
    <name>rectiscope::PaperPage</name>
    <message>
        <source>divisor</source>
        <translation>除数</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>How the paper&apos;s parameters are written</source>
        <translation>论文参数的写法</translation>
    </message>
    <message>
        <source>As in the paper: f(x) = x/a for x &lt; 0</source>
        <translation>与论文一致：x &lt; 0 时 f(x) = x/a</translation>
    </message>
    <message>
        <source>As a slope: f(x) = a·x for x &lt; 0</source>
        <translation>写作斜率：x &lt; 0 时 f(x) = a·x</translation>
    </message>
    <message>
        <source>Which of the paper&apos;s data sets the chart shows</source>
        <translation>图中显示论文的哪个数据集</translation>
    </message>
    <message>
        <source>The paper&apos;s tables</source>
        <translation>论文的表格</translation>
    </message>
    <message>
        <source>Error rates in %, and log-loss, as printed</source>
        <translation>错误率（%）与对数损失，照论文原样</translation>
    </message>
    <message>
        <source>Errors and losses as the paper printed them</source>
        <translation>论文中刊出的误差与损失</translation>
    </message>
</context>
<context>
    <name>rectiscope::ParameterPanel</name>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>slope a·x</source>
        <translation>斜率 a·x</translation>
    </message>
    <message>
        <source>divisor x / a</source>
        <translation>除数 x / a</translation>
    </message>
    <message>
        <source>Write the numbers as PyTorch does: f(x) = a·x for x &lt; 0</source>
        <translation>按 PyTorch 的写法：x &lt; 0 时 f(x) = a·x</translation>
    </message>
    <message>
        <source>Write the numbers as the paper does: f(x) = x / a for x &lt; 0, a &gt; 1</source>
        <translation>按论文的写法：x &lt; 0 时 f(x) = x / a，a &gt; 1</translation>
    </message>
    <message>
        <source>The functions shown have no parameters.</source>
        <translation>所显示的函数没有参数。</translation>
    </message>
    <message>
        <source>Derivative at a kink</source>
        <translation>折点处的导数</translation>
    </message>
    <message>
        <source>right limit</source>
        <translation>右极限</translation>
    </message>
    <message>
        <source>left limit</source>
        <translation>左极限</translation>
    </message>
    <message>
        <source>f′(0) = 1 for the rectifiers, as in code that tests x &lt; 0</source>
        <translation>整流函数的 f′(0) = 1，如同判断 x &lt; 0 的代码</translation>
    </message>
    <message>
        <source>f′(0) as PyTorch has it: 0 for ReLU, a for Leaky ReLU</source>
        <translation>f′(0) 与 PyTorch 一致：ReLU 为 0，Leaky ReLU 为 a</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部复位</translation>
    </message>
    <message>
        <source>Reset all parameters</source>
        <translation>复位所有参数</translation>
    </message>
    <message>
        <source>Give every parameter its usual value again</source>
        <translation>将所有参数恢复为默认值</translation>
    </message>
</context>
<context>
    <name>rectiscope::ParameterRow</name>
    <message>
        <source>Slow</source>
        <translation>慢</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快</translation>
    </message>
    <message>
        <source>Sweep from this value</source>
        <translation>从此值开始扫描</translation>
    </message>
    <message>
        <source>Sweep up to this value</source>
        <translation>扫描到此值</translation>
    </message>
    <message>
        <source>Sweep the whole slider</source>
        <translation>扫描整个滑块范围</translation>
    </message>
    <message>
        <source>%1
Double-click resets</source>
        <translation>%1
双击复位</translation>
    </message>
    <message>
        <source>%1, exact value</source>
        <translation>%1，精确值</translation>
    </message>
    <message>
        <source>%1
Type an exact value, also beyond the slider</source>
        <translation>%1
可输入精确值，也可超出滑块范围</translation>
    </message>
    <message>
        <source>Sweep %1</source>
        <translation>扫描 %1</translation>
    </message>
    <message>
        <source>Move %1 from end to end; right-click for speed and ends</source>
        <translation>使 %1 从一端移动到另一端；右键设置速度和端点</translation>
    </message>
</context>
<context>
    <name>rectiscope::PointsLoader</name>
    <message>
        <source>The file does not fit into the memory.</source>
        <translation>内存容纳不下该文件。</translation>
    </message>
</context>
<context>
    <name>rectiscope::PresetMenu</name>
    <message>
        <source>Presets ▾</source>
        <translation>预设 ▾</translation>
    </message>
    <message>
        <source>Parameter presets</source>
        <translation>参数预设</translation>
    </message>
    <message>
        <source>Set the parameters as in the paper, or as each framework has them</source>
        <translation>将参数设为论文或各框架的取值</translation>
    </message>
    <message>
        <source>Paper: Leaky ReLU, x/100</source>
        <translation>论文：Leaky ReLU，x/100</translation>
    </message>
    <message>
        <source>Paper: Leaky ReLU, x/5.5</source>
        <translation>论文：Leaky ReLU，x/5.5</translation>
    </message>
    <message>
        <source>Paper: RReLU, divisors U(3, 8)</source>
        <translation>论文：RReLU，除数 U(3, 8)</translation>
    </message>
    <message>
        <source>Defaults of %1</source>
        <translation>默认值：%1</translation>
    </message>
</context>
<context>
    <name>rectiscope::PresetSection</name>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Preset %1: %2</source>
        <translation>预设 %1：%2</translation>
    </message>
    <message>
        <source>Change the slope of Leaky ReLU</source>
        <translation>更改 Leaky ReLU 的斜率</translation>
    </message>
    <message>
        <source>Sets the parameter a of Leaky ReLU, here and in Explore, and starts over</source>
        <translation>设置 Leaky ReLU 的参数 a（此处与“探索”中同时生效），并重新开始</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>自定设置</translation>
    </message>
    <message>
        <source>All functions start from the same weights and see the same batches, so the function is the only difference.</source>
        <translation>所有函数从相同的权重出发，使用相同的批次，因此唯一的差别就是函数本身。</translation>
    </message>
    <message>
        <source>→ set Leaky ReLU back to slope 0.01</source>
        <translation>→ 将 Leaky ReLU 斜率改回 0.01</translation>
    </message>
    <message>
        <source>→ set Leaky ReLU to slope 1/5.5</source>
        <translation>→ 将 Leaky ReLU 斜率设为 1/5.5</translation>
    </message>
</context>
<context>
    <name>rectiscope::ReadingBar</name>
    <message>
        <source>tangent</source>
        <translation>切线</translation>
    </message>
    <message>
        <source>Tangent at the cursor</source>
        <translation>光标处的切线</translation>
    </message>
    <message>
        <source>The tangent of the selected function at the cursor, with its slope</source>
        <translation>所选函数在光标处的切线及其斜率</translation>
    </message>
    <message>
        <source>f″</source>
        <translation>f″</translation>
    </message>
    <message>
        <source>Second derivative</source>
        <translation>二阶导数</translation>
    </message>
    <message>
        <source>The second derivative of the selected function, dashed in the panel of f′</source>
        <translation>所选函数的二阶导数，在 f′ 图中以虚线表示</translation>
    </message>
    <message>
        <source>∂f</source>
        <translation>∂f</translation>
    </message>
    <message>
        <source>Subdifferential</source>
        <translation>次微分</translation>
    </message>
    <message>
        <source>All slopes that a line touching the kink may have, as a bar: ReLU [0, 1] at 0</source>
        <translation>在折点处支撑直线可取的所有斜率，以竖条表示：ReLU 在 0 处为 [0, 1]</translation>
    </message>
    <message>
        <source>lens</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Lens near 0</source>
        <translation>0 附近的放大图</translation>
    </message>
    <message>
        <source>An inset with y stretched near 0, in which a slope of 0.01 is seen to leak</source>
        <translation>在 0 附近拉伸 y 轴的小图，从中可以看出 0.01 的斜率确有泄漏</translation>
    </message>
    <message>
        <source>density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Density of inputs</source>
        <translation>输入的密度</translation>
    </message>
    <message>
        <source>The density of inputs z ~ N(μ, σ²) under the curve, and the share of them where f′ = 0</source>
        <translation>曲线下方显示输入 z ~ N(μ, σ²) 的密度，以及其中 f′ = 0 的比例</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Pin the selected curve</source>
        <translation>固定所选曲线</translation>
    </message>
    <message>
        <source>Keep the selected curve as it is now, as a ghost to compare with</source>
        <translation>将所选曲线的当前形状保留为淡影，以便比较</translation>
    </message>
    <message>
        <source>unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Unpin all curves</source>
        <translation>取消固定所有曲线</translation>
    </message>
    <message>
        <source>Remove every pinned curve</source>
        <translation>移除所有固定的曲线</translation>
    </message>
    <message>
        <source>family ▾</source>
        <translation>曲线族 ▾</translation>
    </message>
    <message>
        <source>Family of curves</source>
        <translation>曲线族</translation>
    </message>
    <message>
        <source>One function at even steps of one parameter, in one figure</source>
        <translation>在一幅图中显示同一函数在某参数等间隔取值时的曲线</translation>
    </message>
</context>
<context>
    <name>rectiscope::ReadingInputs</name>
    <message>
        <source>%1 of the inputs z, for E[…], the share without gradient, and the density</source>
        <translation>输入 z 的%1，用于 E[…]、无梯度的比例和密度</translation>
    </message>
    <message>
        <source>Mean μ</source>
        <translation>均值 μ</translation>
    </message>
    <message>
        <source>Standard deviation σ</source>
        <translation>标准差 σ</translation>
    </message>
    <message>
        <source>z ~ N(</source>
        <translation>z ~ N(</translation>
    </message>
    <message>
        <source>Half-width of the lens</source>
        <translation>放大图的半宽</translation>
    </message>
    <message>
        <source>How far the lens sees to both sides of 0, from 0.001 to 100; 1/20 of it up and down</source>
        <translation>放大图在 0 两侧所见的范围，0.001 到 100；上下为其 1/20</translation>
    </message>
    <message>
        <source>lens: |x| ≤</source>
        <translation>放大：|x| ≤</translation>
    </message>
</context>
<context>
    <name>rectiscope::ReportWriter</name>
    <message>
        <source>%1: cannot be made: %2</source>
        <translation>%1：无法创建：%2</translation>
    </message>
</context>
<context>
    <name>rectiscope::ResultModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>%1, %2 diverged</source>
        <translation>%1，%2 次发散</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Its colour and dashes are those of the charts</source>
        <translation>颜色和线型与图中一致</translation>
    </message>
    <message>
        <source>difference, points</source>
        <translation>差值，百分点</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>To the baseline: the mean over seeds of the difference within each seed</source>
        <translation>与基准之差：各种子内差值的均值</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>t interval of the mean paired difference</source>
        <translation>配对差值均值的 t 区间</translation>
    </message>
    <message>
        <source>p (Holm)</source>
        <translation>p（Holm）</translation>
    </message>
    <message>
        <source>Of the paired t test, corrected over the functions by Holm&apos;s method</source>
        <translation>配对 t 检验，按 Holm 方法对各函数校正</translation>
    </message>
    <message>
        <source>what the runs show</source>
        <translation>运行说明什么</translation>
    </message>
    <message>
        <source>A difference is called one where the corrected p is below 0.05; how many seeds would show one is an estimate</source>
        <translation>校正后的 p 低于 0.05 才算有差别；需要多少种子只是估计</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行数</translation>
    </message>
    <message>
        <source>That have finished; diverged ones are left out of means and pairs</source>
        <translation>已完成的次数；发散的不计入均值和配对</translation>
    </message>
    <message>
        <source>time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Of one run, in the mean, on one core beside this window</source>
        <translation>单次运行的平均用时，在本窗口之外的一个核上</translation>
    </message>
    <message>
        <source>Mean ± standard deviation over the seeds</source>
        <translation>各种子的均值 ± 标准差</translation>
    </message>
</context>
<context>
    <name>rectiscope::ResultTable</name>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Start trains every function with the same seeds; what they show comes here.</source>
        <translation>点“开始”后，每个函数以相同的种子训练，结果显示在这里。</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比较什么</translation>
    </message>
    <message>
        <source>What the differences, the verdicts and the charts are about</source>
        <translation>差值、结论和图表所针对的指标</translation>
    </message>
    <message>
        <source>At which setting</source>
        <translation>在哪个设置下</translation>
    </message>
    <message>
        <source>Which setting of the sweep the table shows; the map shows all of them</source>
        <translation>表格显示扫描中的哪个设置；图谱显示全部</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>the table as Markdown</source>
        <translation>Markdown 表格</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>复制为 LaTeX</translation>
    </message>
    <message>
        <source>the table as LaTeX</source>
        <translation>LaTeX 表格</translation>
    </message>
    <message>
        <source>Save all runs as CSV…</source>
        <translation>将全部运行存为 CSV…</translation>
    </message>
    <message>
        <source>Save all runs</source>
        <translation>保存全部运行</translation>
    </message>
    <message>
        <source>Save the table as LaTeX…</source>
        <translation>将表格存为 LaTeX…</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Save the table as Markdown…</source>
        <translation>将表格存为 Markdown…</translation>
    </message>
    <message>
        <source>Copy or save the table</source>
        <translation>复制或保存表格</translation>
    </message>
    <message>
        <source>Copy or save the table as text, LaTeX, Markdown or CSV</source>
        <translation>将表格复制或保存为文本、LaTeX、Markdown 或 CSV</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>写报告</translation>
    </message>
    <message>
        <source>Writes runs, tables, figures and a report as Markdown and HTML into a folder</source>
        <translation>将运行、表格、图以及 Markdown 和 HTML 报告写入一个文件夹</translation>
    </message>
    <message>
        <source>What the runs show, function by function</source>
        <translation>各函数的运行结果</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>%1: cannot be written: %2</source>
        <translation>%1：无法写入：%2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上的%1</translation>
    </message>
    <message>
        <source>%1 · %2 · baseline %3</source>
        <translation>%1 · %2 · 基准 %3</translation>
    </message>
    <message>
        <source>A click on a heading sorts by it</source>
        <translation>点击表头可按该列排序</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>rectiscope::RunBar</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Runs under way come to their end, no others begin</source>
        <translation>正在进行的运行会完成，不再开始新的</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Goes on with the other runs</source>
        <translation>继续其余的运行</translation>
    </message>
    <message>
        <source>Trains the runs that are missing; those that are there stay</source>
        <translation>训练尚缺的运行；已有的保留</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Trains every function with every seed on all cores, beside the window</source>
        <translation>在窗口之外用所有核以每个种子训练每个函数</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 / %2 次运行</translation>
    </message>
    <message>
        <source>nothing has been run</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>reading the data …</source>
        <translation>正在读取数据…</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1，约剩 %2</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1，已暂停</translation>
    </message>
    <message>
        <source>%1, stopped</source>
        <translation>%1，已停止</translation>
    </message>
    <message>
        <source>all %1 runs done</source>
        <translation>全部 %1 次运行已完成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the comparison</source>
        <translation>取消比较</translation>
    </message>
    <message>
        <source>Gives up the runs under way; all that have finished are kept</source>
        <translation>放弃正在进行的运行；已完成的全部保留</translation>
    </message>
    <message>
        <source>Share of the runs that are done</source>
        <translation>已完成运行的比例</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>All runs of these settings are done; more seeds or other settings need more</source>
        <translation>这些设置的运行已全部完成；增加种子或更改设置才需要更多运行</translation>
    </message>
</context>
<context>
    <name>rectiscope::SeedSection</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>How many (40), from and to (5:25), or a list (3, 7, 11). Each seed fixes points, initial weights and batch order for all functions.</source>
        <translation>个数（40）、起止（5:25）或列表（3, 7, 11）。每个种子为所有函数固定数据点、初始权重和批次顺序。</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>训练轮数</translation>
    </message>
    <message>
        <source>How often each run passes over its training points</source>
        <translation>每次运行遍历训练点的次数</translation>
    </message>
    <message>
        <source>“%1”: expected how many (40), from and to (5:25), or different seeds (3, 7, 11), at most %2.</source>
        <translation>“%1”：应为个数（40）、起止（5:25）或互不相同的种子（3, 7, 11），最多 %2 个。</translation>
    </message>
    <message>
        <source>1 seed: %1; no intervals without a second one</source>
        <translation>1 个种子：%1；没有第二个就没有区间</translation>
    </message>
    <message>
        <source>%1 seeds: %2 to %3</source>
        <translation>%1 个种子：%2 至 %3</translation>
    </message>
    <message>
        <source>%1 seeds</source>
        <translation>%1 个种子</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 步</translation>
    </message>
</context>
<context>
    <name>rectiscope::SessionFiles</name>
    <message>
        <source>%1: cannot write: %2</source>
        <translation>%1：无法写入：%2</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>未保存的工作</translation>
    </message>
    <message>
        <source>What you have changed is not saved.</source>
        <translation>您的更改尚未保存。</translation>
    </message>
    <message>
        <source>Your changes of %1 are not saved.</source>
        <translation>您对 %1 的更改尚未保存。</translation>
    </message>
    <message>
        <source>Save it before you go on?</source>
        <translation>继续之前要保存吗？</translation>
    </message>
    <message>
        <source>Open a session or a figure</source>
        <translation>打开会话或图</translation>
    </message>
    <message>
        <source>Sessions and figures (*.rectiscope *.json *.png *.svg *.pdf)</source>
        <translation>会话和图 (*.rectiscope *.json *.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>已打开 %1</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Sessions (*.rectiscope *.json)</source>
        <translation>会话 (*.rectiscope *.json)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The last time Rectiscope did not end properly. Go on with what was not saved then?</source>
        <translation>Rectiscope 上次未正常退出。要从当时未保存的内容继续吗？</translation>
    </message>
</context>
<context>
    <name>rectiscope::SessionMenu</name>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>New, open, save</source>
        <translation>新建、打开、保存</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Everything as it is at first</source>
        <translation>一切恢复到初始状态</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>A session, or a figure that was exported: it remembers its session</source>
        <translation>会话，或导出的图：图中保存了它的会话</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Functions, parameters, ranges and what is trained, as a file</source>
        <translation>将函数、参数、范围和训练设置保存为文件</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>As another file</source>
        <translation>保存为另一个文件</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back the last change (Ctrl+Z)</source>
        <translation>撤销上一次更改 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Do again what was taken back (Ctrl+Shift+Z)</source>
        <translation>重做撤销的更改 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>还没有文件</translation>
    </message>
</context>
<context>
    <name>rectiscope::SlopeChart</name>
    <message>
        <source>Learned slopes over steps</source>
        <translation>学到的斜率随步数的变化</translation>
    </message>
    <message>
        <source>PReLU&apos;s slope α of each hidden layer, h1 the first; the mean over its units where each has its own. Dashed: the fixed slopes of other functions.</source>
        <translation>PReLU 各隐藏层的斜率 α，h1 为第一层；若各神经元斜率不同则取平均。虚线：其他函数的固定斜率。</translation>
    </message>
    <message>
        <source>Slope α for x &lt; 0, by hidden layer</source>
        <translation>负半轴斜率 α，按隐藏层</translation>
    </message>
    <message>
        <source>Add PReLU to the race to see slopes learned.</source>
        <translation>添加 PReLU 参与训练，即可看到学习中的斜率。</translation>
    </message>
    <message>
        <source>Slopes for x &lt; 0</source>
        <translation>负半轴斜率</translation>
    </message>
    <message>
        <source>learned by each hidden layer, by step; dashed: fixed slopes</source>
        <translation>各隐藏层学到的斜率，横轴为步；虚线：固定斜率</translation>
    </message>
</context>
<context>
    <name>rectiscope::SlopeSparkline</name>
    <message>
        <source>Learned slope over the steps</source>
        <translation>学到的斜率随步数的变化</translation>
    </message>
    <message>
        <source>The slope α that the unit has learned for z &lt; 0, from its first step to the one that is shown</source>
        <translation>该神经元在 z &lt; 0 一侧学到的斜率 α，从第一步到所示的步</translation>
    </message>
    <message>
        <source>slope α %1 → %2</source>
        <translation>斜率 α %1 → %2</translation>
    </message>
</context>
<context>
    <name>rectiscope::StateLegend</name>
    <message>
        <source>Legend of unit states</source>
        <translation>神经元状态图例</translation>
    </message>
    <message>
        <source>%1: %2. </source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>%1: %2. Counted %3.</source>
        <translation>%1：%2。%3统计。</translation>
    </message>
</context>
<context>
    <name>rectiscope::StopSection</name>
    <message>
        <source>Stop by itself</source>
        <translation>自动停止</translation>
    </message>
    <message>
        <source>at the first death</source>
        <translation>首次坏死时</translation>
    </message>
    <message>
        <source>Stop at the first death</source>
        <translation>首次坏死时停止</translation>
    </message>
    <message>
        <source>After the very step in which a unit dies; the unit is selected</source>
        <translation>在有神经元坏死的那一步之后停止，并选中该神经元</translation>
    </message>
    <message>
        <source>at step</source>
        <translation>到第几步</translation>
    </message>
    <message>
        <source>After this step, counted from the start</source>
        <translation>在这一步之后停止，从头算起</translation>
    </message>
    <message>
        <source>training loss ≤</source>
        <translation>训练损失 ≤</translation>
    </message>
    <message>
        <source>At the end of the first epoch after which a network&apos;s loss over all training points is at most this</source>
        <translation>某个网络在全部训练点上的损失不超过此值时，在该轮结束后停止</translation>
    </message>
    <message>
        <source>test accuracy % ≥</source>
        <translation>测试准确率 % ≥</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>停止：%1</translation>
    </message>
    <message>
        <source>Stop %1, value</source>
        <translation>停止：%1，数值</translation>
    </message>
    <message>
        <source>At the end of the first epoch after which a network&apos;s accuracy over all test points is at least this</source>
        <translation>某个网络在全部测试点上的准确率达到此值时，在该轮结束后停止</translation>
    </message>
    <message>
        <source>These data ask for a number and not for a class: there is no accuracy</source>
        <translation>这些数据要求预测数值而非类别：没有准确率</translation>
    </message>
</context>
<context>
    <name>rectiscope::SweepSection</name>
    <message>
        <source>Sweep, for a map</source>
        <translation>扫描（用于图谱）</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>And over</source>
        <translation>并扫描</translation>
    </message>
    <message>
        <source>Every function and seed is trained at each value of this setting; the map shows where units die. The slope is that of Leaky ReLU, and the one that PReLU starts with.</source>
        <translation>在此设置的每个取值下训练每个函数和种子；图谱显示神经元在何处坏死。斜率指 Leaky ReLU 的斜率和 PReLU 的初始斜率。</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>From, to and how many, 0.01:1:12log with equal factors and 0:1:12 with equal steps; or a list, 8, 16, 32</source>
        <translation>起、止和个数：0.01:1:12log 为等比，0:1:12 为等距；或列表：8, 16, 32</translation>
    </message>
    <message>
        <source>Both are the %1: choose two different settings.</source>
        <translation>两者都是%1：请选择两个不同的设置。</translation>
    </message>
    <message>
        <source>%1 values: %2</source>
        <translation>%1 个值：%2</translation>
    </message>
</context>
<context>
    <name>rectiscope::TimelineBar</name>
    <message>
        <source>Previous death</source>
        <translation>上一次坏死</translation>
    </message>
    <message>
        <source>Back to the death before this step, and select the unit (comma)</source>
        <translation>回到这一步之前的坏死，并选中该神经元（逗号键）</translation>
    </message>
    <message>
        <source>Next death</source>
        <translation>下一次坏死</translation>
    </message>
    <message>
        <source>To the next death after this step, and select the unit (full stop)</source>
        <translation>转到这一步之后的坏死，并选中该神经元（句号键）</translation>
    </message>
    <message>
        <source>Step that is shown</source>
        <translation>所显示的步</translation>
    </message>
    <message>
        <source>Drag to look back at any step. × marks deaths, ○ revivals: click one to go to it. Arrow keys: one step, Page keys: one percent, Home and End.</source>
        <translation>拖动可回看任意一步。× 表示坏死，○ 表示复活：点击即可转到。方向键：一步，翻页键：百分之一，Home 和 End：首尾。</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Step that is shown, exact value</source>
        <translation>所显示的步，精确值</translation>
    </message>
    <message>
        <source>Type a step to look at it</source>
        <translation>输入步数以查看该步</translation>
    </message>
    <message>
        <source>How far the networks have been trained</source>
        <translation>网络已训练到的步</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>从此处播放</translation>
    </message>
    <message>
        <source>Trains on from the step that is shown. What came after it is forgotten, and with it the forks that parted later. Play goes on from the end.</source>
        <translation>从所显示的步继续训练。其后的内容（包括更晚的分叉）将被舍弃。“播放”则从末尾继续。</translation>
    </message>
    <message>
        <source>The fork trains up to the others …</source>
        <translation>分叉正在追赶其他网络…</translation>
    </message>
    <message>
        <source>Looking back. Play goes on from the end.</source>
        <translation>正在回看。“播放”从末尾继续。</translation>
    </message>
    <message>
        <source>No unit has died or come back since step 0</source>
        <translation>自第 0 步以来没有神经元坏死或复活</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>1 death</source>
        <translation>1 次坏死</translation>
    </message>
    <message>
        <source>%1 deaths</source>
        <translation>%1 次坏死</translation>
    </message>
    <message>
        <source>1 revival</source>
        <translation>1 次复活</translation>
    </message>
    <message>
        <source>%1 revivals</source>
        <translation>%1 次复活</translation>
    </message>
    <message>
        <source>Stopped at step %1, as asked</source>
        <translation>已按要求在第 %1 步停止</translation>
    </message>
    <message>
        <source>Stopped at step %1: the training loss of %2 is low enough</source>
        <translation>在第 %1 步停止：%2 的训练损失已足够低</translation>
    </message>
    <message>
        <source>Stopped at step %1: the test accuracy of %2 is high enough</source>
        <translation>在第 %1 步停止：%2 的测试准确率已足够高</translation>
    </message>
    <message>
        <source>Stopped at step %1: a unit died</source>
        <translation>在第 %1 步停止：有神经元坏死</translation>
    </message>
    <message>
        <source>Stopped at step %1: %2, layer %3, unit %4 died</source>
        <translation>在第 %1 步停止：%2 第 %3 层第 %4 个神经元坏死</translation>
    </message>
    <message>
        <source>Trains again to where the session stood … Pause ends it here.</source>
        <translation>正在重新训练到会话保存时的位置…… 按“暂停”就停在这里。</translation>
    </message>
</context>
<context>
    <name>rectiscope::TimelineTrack</name>
    <message>
        <source>%1
and %2 more close by</source>
        <translation>%1
附近还有 %2 个</translation>
    </message>
    <message>
        <source>%1, layer %2, unit %3 died at step %4</source>
        <translation>%1，第 %2 层第 %3 个神经元在第 %4 步坏死</translation>
    </message>
    <message>
        <source>%1, layer %2, unit %3 came back at step %4</source>
        <translation>%1，第 %2 层第 %3 个神经元在第 %4 步复活</translation>
    </message>
</context>
<context>
    <name>rectiscope::TrainWorkspace</name>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Loss over steps</source>
        <translation>损失随步数的变化</translation>
    </message>
    <message>
        <source>Dead units over steps</source>
        <translation>坏死神经元随步数的变化</translation>
    </message>
    <message>
        <source>Selected unit</source>
        <translation>所选神经元</translation>
    </message>
    <message>
        <source>Looking back at step %1 of %2 · Play goes on from the end · Play from here forgets what came after</source>
        <translation>正在回看第 %1 步，共 %2 步 · “播放”从末尾继续 · “从此处播放”舍弃其后的内容</translation>
    </message>
    <message>
        <source>1 network</source>
        <translation>1 个网络</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 个网络</translation>
    </message>
    <message>
        <source> · Space trains and pauses · click a unit to look inside · values at the cursor on the charts, a click goes to that step</source>
        <translation> · 空格键训练或暂停 · 点击神经元查看内部 · 图表上显示光标处的值，点击转到该步</translation>
    </message>
</context>
<context>
    <name>rectiscope::TrainingSection</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Stochastic gradient descent</source>
        <translation>随机梯度下降</translation>
    </message>
    <message>
        <source>SGD with momentum 0.9</source>
        <translation>SGD，动量 0.9</translation>
    </message>
    <message>
        <source>Adam with β = 0.9 and 0.999, ε = 1e-8</source>
        <translation>Adam，β = 0.9 和 0.999，ε = 1e-8</translation>
    </message>
    <message>
        <source>Size of a step along the gradient. May change while the networks train, from the next step on.</source>
        <translation>沿梯度的步长。训练过程中可以更改，从下一步起生效。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Learning rate, exact value</source>
        <translation>学习率，精确值</translation>
    </message>
    <message>
        <source>full</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Training points in one step; 0 is the full set, one step per epoch</source>
        <translation>每一步所用的训练点数；0 表示全部，每轮一步</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>L2: this much of each weight is added to its gradient; biases and learned slopes are spared</source>
        <translation>L2：将每个权重的这一比例加到其梯度上；偏置和学习的斜率除外</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Fixes data, initial weights, batch order and random slopes: the same seed gives the same run</source>
        <translation>决定数据、初始权重、批次顺序和随机斜率：相同的种子得到相同的训练</translation>
    </message>
</context>
<context>
    <name>rectiscope::TransportBar</name>
    <message>
        <source>as fast as it goes</source>
        <translation>全速</translation>
    </message>
    <message>
        <source>1 step/s</source>
        <translation>1 步/秒</translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 步/秒</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Train or pause (Space)</source>
        <translation>训练或暂停（空格键）</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>One optimizer step for every network (S)</source>
        <translation>每个网络执行一步优化 (S)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to step 0: the very same weights, data and batches, without forks (R)</source>
        <translation>回到第 0 步：权重、数据和批次完全相同，不含分叉 (R)</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新种子</translation>
    </message>
    <message>
        <source>Other weights, data and batches, the same for all functions, without forks (N)</source>
        <translation>换用另一组权重、数据和批次，所有函数相同，不含分叉 (N)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>From one step a second to as fast as it goes</source>
        <translation>从每秒一步到全速</translation>
    </message>
    <message>
        <source>Optimizer steps since the start</source>
        <translation>自开始以来的优化步数</translation>
    </message>
    <message>
        <source>Passes over the training points, and measured steps per second of the whole race</source>
        <translation>遍历训练点的轮数，以及实测的每秒步数</translation>
    </message>
    <message>
        <source>%1 epochs · %2/s</source>
        <translation>%1 轮 · %2/秒</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>looking back</source>
        <translation>正在回看</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 轮</translation>
    </message>
    <message>
        <source>Goes on from the end of the run (Space)</source>
        <translation>从末尾继续训练（空格键）</translation>
    </message>
</context>
<context>
    <name>rectiscope::UnitInspector</name>
    <message>
        <source>%1 · layer %2, unit %3</source>
        <translation>%1 · 第 %2 层第 %3 个神经元</translation>
    </message>
    <message>
        <source>Selected unit</source>
        <translation>所选神经元</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Look at no unit (Esc on a card)</source>
        <translation>不查看神经元（在卡片上按 Esc）</translation>
    </message>
    <message>
        <source>The change of max z over the training points in that one update, split by exchanging the unit&apos;s bias, then its weights, then the layers below.</source>
        <translation>该次更新中训练点上 max z 的变化，依次替换神经元的偏置、权重和前面各层而分解得到。</translation>
    </message>
    <message>
        <source>%1 · step %2</source>
        <translation>%1 · 第 %2 步</translation>
    </message>
    <message>
        <source>Dead: all %1 land left of 0, where f′ = 0; the nearest at %2.</source>
        <translation>坏死：全部 %1都落在 0 的左侧，那里 f′ = 0；最近的在 %2。</translation>
    </message>
    <message>
        <source>Dead: all %1 land where f′ = 0.</source>
        <translation>坏死：全部 %1都落在 f′ = 0 处。</translation>
    </message>
    <message>
        <source>Dead: all %1 land left of 0, where f′ = 0, so its weights get no gradient. It comes back when z rises by %2.</source>
        <translation>坏死：全部 %1都落在 0 的左侧，那里 f′ = 0，因此权重得不到梯度。z 上升 %2 即可复活。</translation>
    </message>
    <message>
        <source>Dead: all %1 land where f′ = 0, so its weights get no gradient.</source>
        <translation>坏死：全部 %1都落在 f′ = 0 处，因此权重得不到梯度。</translation>
    </message>
    <message>
        <source>Starved: no gradient reaches it, since everything above it is dead. z &gt; 0 for %1 of the %2.</source>
        <translation>断流：其后各层全部坏死，没有梯度到达它。%2中有 %1 满足 z &gt; 0。</translation>
    </message>
    <message>
        <source>Silent: all %1 land left of 0, the nearest at %2. Its gradient is not 0, so it still learns.</source>
        <translation>静默：全部 %1都落在 0 的左侧，最近的在 %2。梯度不为 0，因此仍在学习。</translation>
    </message>
    <message>
        <source>Dormant: its output is tiny beside the others of its layer. z &gt; 0 for %1 of the %2.</source>
        <translation>休眠：与同层其他神经元相比输出极小。%2中有 %1 满足 z &gt; 0。</translation>
    </message>
    <message>
        <source>Active: z &gt; 0 for %1 of the %2.</source>
        <translation>活跃：%2中有 %1 满足 z &gt; 0。</translation>
    </message>
</context>
<context>
    <name>rectiscope::UnitModel</name>
    <message>
        <source>layer %1, %2 units</source>
        <translation>第 %1 层，%2 个神经元</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>饱和</translation>
    </message>
    <message>
        <source>A grid has no targets, hence no loss and no gradient to look at.</source>
        <translation>网格没有目标值，因此没有可看的损失和梯度。</translation>
    </message>
    <message>
        <source>layer %1 (%2)</source>
        <translation>第 %1 层 (%2)</translation>
    </message>
</context>
<context>
    <name>rectiscope::UnitPlot</name>
    <message>
        <source>Pre-activations of the selected unit</source>
        <translation>所选神经元的预激活值</translation>
    </message>
    <message>
        <source>Above: the unit&apos;s activation function f and its derivative f′; where the background is shaded, f′ = 0. Below: how often its pre-activation z has which value over the probes, red where f′ = 0.</source>
        <translation>上：神经元的激活函数 f 及其导数 f′；背景有阴影处 f′ = 0。下：其预激活值 z 在探测点上的分布，红色处 f′ = 0。</translation>
    </message>
</context>
<context>
    <name>rectiscope::UnitTable</name>
    <message>
        <source>Units by definition</source>
        <translation>按定义统计神经元</translation>
    </message>
    <message>
        <source>τ</source>
        <translation>τ</translation>
    </message>
    <message>
        <source>Units of which network</source>
        <translation>哪个网络的神经元</translation>
    </message>
    <message>
        <source>Shows the units of one network, or of all</source>
        <translation>显示某个网络或全部网络的神经元</translation>
    </message>
    <message>
        <source>Training points</source>
        <translation>训练点</translation>
    </message>
    <message>
        <source>Test points</source>
        <translation>测试点</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Probe set</source>
        <translation>探测集</translation>
    </message>
    <message>
        <source>The inputs that the units are looked at with, everywhere but in deaths and charts: the training points, the test points, both, or an even grid over the range of the maps</source>
        <translation>观察神经元所用的输入（坏死记录和图表除外）：训练点、测试点、两者，或覆盖图中范围的均匀网格</translation>
    </message>
    <message>
        <source>Threshold τ of dormant</source>
        <translation>休眠阈值 τ</translation>
    </message>
    <message>
        <source>A unit is dormant where its mean |h| is at most τ times the mean of its layer; Sokar et al. use 0.025 and 0.1</source>
        <translation>若神经元的平均 |h| 不超过其所在层平均值的 τ 倍，则为休眠；Sokar et al. 采用 0.025 和 0.1</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>全部网络</translation>
    </message>
    <message>
        <source>step %1 · %2 · %3</source>
        <translation>第 %1 步 · %2 · %3</translation>
    </message>
    <message>
        <source>How many units of each network and layer each definition counts</source>
        <translation>按每种定义统计各网络、各层的神经元数</translation>
    </message>
</context>
<context>
    <name>rectiscope::UnitWeights</name>
    <message>
        <source>Weights and bias of the selected unit</source>
        <translation>所选神经元的权重和偏置</translation>
    </message>
    <message>
        <source>%1 weights, bias %2</source>
        <translation>%1 个权重，偏置 %2</translation>
    </message>
    <message>
        <source>weights from the inputs</source>
        <translation>来自输入的权重</translation>
    </message>
    <message>
        <source>weights from layer %1</source>
        <translation>来自第 %1 层的权重</translation>
    </message>
    <message>
        <source>bias %1</source>
        <translation>偏置 %1</translation>
    </message>
    <message>
        <source>The unit&apos;s weights in the order of the units below: upwards positive, downwards negative, all to one scale with the bias</source>
        <translation>神经元的权重，按前一层神经元的顺序排列：向上为正，向下为负，与偏置同一比例</translation>
    </message>
    <message>
        <source>weight from input %1: %2</source>
        <translation>来自输入 %1 的权重：%2</translation>
    </message>
    <message>
        <source>weight from unit %1 of layer %2: %3</source>
        <translation>来自第 %2 层第 %1 个神经元的权重：%3</translation>
    </message>
</context>
</TS>
