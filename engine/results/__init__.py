"""DICOM objects made of what was drawn and found; highdicom, which takes seconds to import, is loaded only here."""
