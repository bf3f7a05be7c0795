import Drawing
import TOMLKit
import Themes
