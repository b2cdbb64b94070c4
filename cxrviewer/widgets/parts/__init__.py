"""Small pieces that larger widgets are built from."""
