/** The most files a project may have. */
export const MAX_FILES = 2_000;
/** The most bytes the files of a project may have together. */
export const MAX_PROJECT_BYTES = 8 * 1024 * 1024;
/** The longest path of a file, in characters. */
export const MAX_PATH_LENGTH = 512;
/** The most scenes a project may have. */
export const MAX_SCENES = 200;
