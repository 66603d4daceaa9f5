/** What the index of the workspace needs of the place it runs in. */

/** The files of a workspace. Nothing of it rejects: what cannot be read is not there. */
export interface WorkspaceFiles {
  /** What stands in a folder, links aside: those may lead anywhere. */
  readFolder(uri: string): Promise<readonly FolderEntry[]>;
  stat(uri: string): Promise<FileStamp | undefined>;
  /** The text of a file; undefined where there is none to read. */
  read(uri: string): Promise<string | undefined>;
}

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** By what a file is known to be the one it was. */
export interface FileStamp {
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly size: number;
}

/** Keeps one text between sessions. A text is written whole or not at all. Nothing of it rejects. */
export interface IndexStore {
  read(): Promise<string | undefined>;
  write(content: string): Promise<void>;
}
