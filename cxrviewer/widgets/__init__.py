"""Every Qt widget of the viewer; widgets show what they are given and express wishes."""
