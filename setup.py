"""What pyproject.toml cannot say: ECharts comes out of the package that brings it, `biannian` lies in `generator`."""

import runpy
from pathlib import Path

from setuptools import find_namespace_packages, setup
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


_TOOLS = "generator.browser.node_modules*"  # what checks our scripts is no part of the package

setup(
    cmdclass={"build_py": WithECharts},
    packages=[*find_namespace_packages(include=["generator*"], exclude=[_TOOLS]), "biannian"],
    package_dir={"biannian": "generator/biannian"},
)
