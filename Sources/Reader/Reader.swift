import Articles
import Drawing
