"""Runs a command in a terminal of its own: `python3 type-in-a-terminal.py OUTPUT COMMAND…`.

Each line on standard input is `TEXT<tab>KEYS`: once TEXT has been printed (after the last one), KEYS are typed, with
Python's escapes (`\\x03` is Ctrl-C). What the terminal shows is printed; the exit code is the command's, 128 + n for a
signal.
"""
import os
import pty
import select
import sys

script = [line.rstrip("\n").split("\t") for line in sys.stdin]
pid, terminal = pty.fork()
if pid == 0:
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
    sys.stdout.buffer.write(data)
    sys.stdout.flush()
    unseen += data.decode(errors="replace")
    while script and script[0][0] in unseen:
        awaited, keys = script.pop(0)
        unseen = unseen.split(awaited, 1)[1]
        os.write(terminal, keys.encode().decode("unicode_escape").encode("latin1"))
_, status = os.waitpid(pid, 0)
code = os.waitstatus_to_exitcode(status)
sys.exit(code if code >= 0 else 128 - code)
