"""同一个键写了两次。

同一层里每个键只能写一次，否则其中一个值会悄悄丢失。

坏例：

    type: case
    type: reform

好例：

    type: case
----
The same key is written twice.

Each key may stand once in its mapping; otherwise one of the values would be lost in silence.

Bad:

    type: case
    type: reform

Good:

    type: case
"""

from generator.diagnostics.rule import Rule

RULE = Rule.documented(__name__, __doc__)
