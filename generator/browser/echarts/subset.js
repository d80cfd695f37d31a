// What the charts of the site use of ECharts, and nothing else; bundled by `npm run echarts`.
import { BarChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendPlainComponent, MarkAreaComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, ScatterChart]);
use([AriaComponent, GridComponent, LegendPlainComponent, MarkAreaComponent, TooltipComponent, SVGRenderer]);

export { init };
