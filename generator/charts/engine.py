"""ECharts' own server-side renderer in an embedded JavaScript engine (quickjs-ng, MIT).

Of the engines on PyPI it is the small one (2.5 MB; mini-racer has 22 MB and can hang at exit);
a bar chart takes about 10 ms.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import quickjs

from generator.charts import echarts

_STACK: Final = 16 * 1024 * 1024
_MEMORY: Final = 512 * 1024 * 1024

# zrender keeps the widths of texts, by the text, in the ``_map`` of a cache: a plain object, in which a text
# like "constructor" or "__proto__" is there already, and its place in the list of the cache then lost. Here
# such an object inherits nothing. ECharts keeps colours by name likewise, and then asks the object itself
# for its own names: one called "hasOwnProperty" may not take the place of the question.
# The engine has no timers, and nothing here waits. Math.random is mulberry32, seeded for every
# drawing. A rope string comes back from the engine empty; joining it makes it flat.
_HOST: Final = """
globalThis.setTimeout = function () { return 0; };
globalThis.clearTimeout = function () {};
delete Object.prototype.__proto__;
(function () {
  function kept(name, above) {
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      set: function (map) {
        Object.setPrototypeOf(map, above);
        Object.defineProperty(this, name, {value: map, writable: true, configurable: true, enumerable: true});
      }
    });
  }
  var asked = Object.create(null, {
    hasOwnProperty: {get: function () { return Object.prototype.hasOwnProperty; }, set: function () {}}
  });
  kept('_map', null);
  kept('paletteNameMap', asked);
})();
"""
# Without a screen ECharts takes letters to be as wide as those of Helvetica. Fonts differ, and some readers have
# DejaVu, a fifth wider: names of a legend would run into one another. Every letter is taken to be as wide as there.
_MEASURE: Final = """
echarts.setPlatformAPI({
  measureText: function (text, font) {
    var size = parseFloat(/([0-9.]+)px/.exec(font || '12px')[1]), width = 0;
    for (var at = 0; at < text.length; at += 1) width += text.charCodeAt(at) < 0x2e80 ? 0.6 : 1;
    return {width: width * size};
  }
});
"""
_DRAW: Final = """
globalThis.draw = function (option, theme, width, height, seed) {
  Math.random = function () {
    seed = (seed + 0x6D2B79F5) | 0;
    var t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  var chart = echarts.init(null, JSON.parse(theme), {
    renderer: 'svg', ssr: true, useDirtyRect: false, locale: 'ZH', width: width, height: height
  });
  try {
    chart.setOption(JSON.parse(option));
    return [chart.renderToSVGString({useViewBox: true})].join('');
  } finally {
    chart.dispose();
  }
};
"""


@dataclass(frozen=True, slots=True)
class Canvas:
    """An option and the size it is laid out for, in CSS pixels."""

    width: int
    height: int
    option: Mapping[str, object]


class Engine:
    """ECharts, loaded once; starting takes about 0.1 s."""

    def __init__(self) -> None:
        self._context = quickjs.Context()
        self._context.set_max_stack_size(_STACK)
        self._context.set_memory_limit(_MEMORY)
        self._context.eval(_HOST)
        self._context.eval(echarts.classic(echarts.read().decode()))
        self._context.eval(_MEASURE)
        self._context.eval(_DRAW)

    def draw(self, canvas: Canvas, seed: int) -> str:
        """Draw to SVG as ECharts writes it: with inline styles and ids of its own.

        Raises quickjs.JSException when ECharts fails on the option.
        """
        draw = self._context.get("draw")
        return str(draw(json.dumps(canvas.option), "{}", canvas.width, canvas.height, seed))
