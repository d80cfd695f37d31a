/** What the charts script takes from others: the published options, ECharts, the theme. */

/** A series and an item of it. */
type Point = [series: number, item: number];

/** One width of a chart; `points` has the items that show each row of the table, the telling one last. */
interface LiveCanvas {
  width: number;
  height: number;
  option: Record<string, unknown>;
  points: Point[][];
}

interface LiveOptions {
  narrow: LiveCanvas;
  wide: LiveCanvas;
}

interface TooltipParams {
  seriesIndex: number;
  dataIndex: number;
  seriesName?: string;
  name?: string;
  data?: { label?: { formatter?: string } };
}

interface EChart {
  setOption(option: object, how: { notMerge: boolean }): void;
  on(type: "click", heard: (item: { seriesIndex: number; dataIndex: number }) => void): void;
  resize(size: { width: number; height: number }): void;
  dispatchAction(action: { type: string; seriesIndex?: number; dataIndex?: number }): void;
  dispose(): void;
}

interface ECharts {
  init(element: HTMLElement, theme: object, how: object): EChart;
}

declare var echarts: ECharts;
declare var biannianCharts: Record<string, LiveOptions>;
declare var document$: { subscribe(next: () => void): void } | undefined;
