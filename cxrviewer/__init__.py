"""The viewer: a window for chest radiographs and for what Patched FLANNEL says of them."""
