"""The pack editor: a window in which a teacher makes a pack, part by part."""
