"""What a site has unless its project says otherwise: theme parts, words, chart colours.

A file of the same path below ``site_config/`` of a project takes the place of one here; of the
words, ``strings/<language>.yaml``, those it names.
"""

from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent
