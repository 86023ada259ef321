"""Runs a command in a terminal of its own: `python3 type-in-a-terminal.py COMMAND…`.

Each line on standard input is `TEXT<tab>KEYS`: once TEXT has been printed (after the last one), KEYS are typed, with
Python's escapes (`\\x03` is Ctrl-C). The keys `resize ROWS COLUMNS` change its window, which has 24 rows and 80 columns at
first; xterm's report of that size is then printed among what the terminal shows. The exit code is the command's,
128 + n for a signal.
"""
import fcntl
import os
import pty
import select
import struct
import sys
import termios

script = [line.rstrip("\n").split("\t") for line in sys.stdin]
pid, terminal = pty.fork()


def show(data):
    sys.stdout.buffer.write(data)
    sys.stdout.flush()


def resize(rows, columns):
    """Between two drawings, as the reader of what is shown must know the size of each."""
    while select.select([terminal], [], [], 0.03)[0]:
        show(os.read(terminal, 65536))
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    show(b"\x1b[8;%d;%dt" % (rows, columns))


if pid == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    os.execvp(sys.argv[1], sys.argv[1:])
unseen = ""
while True:
    select.select([terminal], [], [])
    try:
        data = os.read(terminal, 65536)
    except OSError:
        break
    if not data:
        break
    show(data)
    unseen += data.decode(errors="replace")
    while script and script[0][0] in unseen:
        awaited, keys = script.pop(0)
        unseen = unseen.split(awaited, 1)[1]
        if keys.startswith("resize "):
            resize(*map(int, keys.split()[1:]))
            continue
        os.write(terminal, keys.encode().decode("unicode_escape").encode("latin1"))
_, status = os.waitpid(pid, 0)
code = os.waitstatus_to_exitcode(status)
sys.exit(code if code >= 0 else 128 - code)
