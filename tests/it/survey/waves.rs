//! Asked, reminded, told: by the rules of convocations.
