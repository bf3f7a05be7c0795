import CNcurses
import Drawing
