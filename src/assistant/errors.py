"""The errors of the program. Each message is one Chinese sentence that says what to do next.

AssistantError                 anything we raise on purpose
├── UserError        exit 2    the input or the call is wrong; the user can mend it
│   ├── UnreadableFile         a file that cannot be read as what it claims to be
│   ├── BadNotes               JSON or YAML given to us that does not fit its schema
│   ├── NotConfigured          something was asked for that the settings do not provide
│   ├── NotFound               an id that names nothing
│   ├── Busy                   another process writes in this data folder
│   ├── Confidential           text marked secret that would have left the machine
│   ├── Refused                an edit that cannot be made as it was asked for
│   └── Conflict               somebody else changed the same piece of work meanwhile
└── Failure          exit 3    our fault, or an endpoint's; details are in the log
    ├── EndpointFailure        a model endpoint failed, timed out or answered with something else
    │   └── CutOff             its answer was cut by its length; what came can be gone on with
    └── IndexFailure           an index cannot be built or read (records are unharmed)
"""


class AssistantError(Exception):
    """Base of all errors raised on purpose; `str(error)` is the sentence shown to the clerk."""

    exit_code = 3


class UserError(AssistantError):
    exit_code = 2


class UnreadableFile(UserError):
    pass


class BadNotes(UserError):
    pass


class NotConfigured(UserError):
    pass


class NotFound(UserError):
    pass


class Busy(UserError):
    pass


class Confidential(UserError):
    pass


class Refused(UserError):
    pass


class Conflict(UserError):
    pass


class Failure(AssistantError):
    exit_code = 3


class EndpointFailure(Failure):
    pass


class CutOff(EndpointFailure):
    pass


class IndexFailure(Failure):
    pass
