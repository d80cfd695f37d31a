"""What a wheel holds that is not in this folder: ECharts, out of the package that brings it.  See pyproject.toml."""

import runpy
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py


class WithECharts(build_py):
    """Puts ECharts beside the module that reads it there; a folder that is installed in place needs none."""

    def run(self) -> None:
        """Copy the files of the package, and ECharts."""
        super().run()
        if not self.editable_mode:
            echarts = runpy.run_path("generator/charts/echarts.py")
            target = Path(self.build_lib, "generator", "charts", echarts["CARRIED"].name)
            target.write_bytes(echarts["read"]())


setup(cmdclass={"build_py": WithECharts})
