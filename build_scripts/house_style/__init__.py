"""The build option `huisstijl`: design tokens that the city installed, mapped onto our variables.

Nothing of the city is in this repository. The values are read from a folder that the city names,
and are written into the built site only.
"""
