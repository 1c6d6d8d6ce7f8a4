"""An interactive concept-map explorer in which every proposition can be read."""
