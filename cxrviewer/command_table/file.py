"""The File menu: opening, choosing and closing studies."""

from cxrviewer.command_table.conditions import has_recent, has_several, has_study, is_collecting
from cxrviewer.command_table.record import FILE, Command

FILE_COMMANDS: tuple[Command, ...] = (
    Command("file.open", "Open …", FILE, "Open one or more films.", ("Ctrl+O",), "open", "file"),
    Command(
        "file.open_folder",
        "Open a folder …",
        FILE,
        "Look for films in a folder and all folders below it.",
        ("Ctrl+Shift+O",),
    ),
    Command(
        "file.recent", "Open recent …", FILE, "Choose from what was opened last.", ("Ctrl+R",), is_enabled=has_recent
    ),
    Command(
        "file.paste",
        "Open what was copied",
        FILE,
        "Open copied files, folders, or the path that was copied as text.",
        ("Ctrl+V",),
    ),
    Command(
        "file.stop",
        "Stop looking for films",
        FILE,
        "Stop searching a folder or archive; what was found so far stays.",
        ("Ctrl+Shift+.",),
        is_enabled=is_collecting,
    ),
    Command("file.sample", "Open the sample", FILE, "Open a film of a phantom that comes with the program."),
    Command(
        "file.next", "Next study", FILE, "Show the next open study.", ("PgDown", "Ctrl+Tab"), is_enabled=has_several
    ),
    Command(
        "file.previous", "Previous study", FILE, "Show the previous open study.", ("PgUp",), is_enabled=has_several
    ),
    Command(
        "file.close",
        "Close study",
        FILE,
        "Close the study on screen; the file stays.",
        ("Ctrl+W",),
        is_enabled=has_study,
    ),
    Command(
        "file.export",
        "Export …",
        FILE,
        "Write the film as a picture, a page or DICOM results, with the patient's name or without.",
        ("Ctrl+Shift+E",),
        is_enabled=has_study,
    ),
    Command(
        "file.settings",
        "Settings …",
        FILE,
        "Theme, text size, keys, mouse, windows and what to analyse with.",
        ("Ctrl+,",),
    ),
    Command(
        "index.search",
        "Search studies",
        FILE,
        "Show the study index and type a name, ID, date, view or finding.",
        ("Ctrl+F",),
    ),
    Command(
        "index.rebuild",
        "Rebuild the study index",
        FILE,
        "Look again through every folder and file that was opened; findings and thumbnails stay.",
    ),
    Command(
        "index.forget_missing",
        "Forget missing films",
        FILE,
        "Take films out of the study index whose files are gone.",
    ),
    Command(
        "index.empty",
        "Empty the study index …",
        FILE,
        "Forget every study, thumbnail and recent file on this computer; the films stay.",
    ),
    Command("file.quit", "Quit", FILE, "Close the window.", ("Ctrl+Q",)),
)
