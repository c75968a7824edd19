/** What can be computed about sound: loudness, tempo, key. Pure arithmetic over samples; knows no file and no program. */
@NullMarked
package org.hathor.library.control.sound;

import org.jspecify.annotations.NullMarked;
