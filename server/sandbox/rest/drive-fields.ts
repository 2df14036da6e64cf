import type { DriveChange, DriveFile } from "./drive-files.ts";
import { list, type Message, never, part, unwritten, value } from "./message.ts";

/** File. What an account reads of a file that others shared with it. */
export const FILE: Message<DriveFile> = {
  kind: value(() => "drive#file"),
  id: value(({ id }) => id),
  name: value(({ name }) => name),
  mimeType: value(({ mimeType }) => mimeType),
  createdTime: value(({ created }) => timeOf(created)),
  modifiedTime: value(({ modified }) => timeOf(modified)),
  version: value(({ version }) => String(version)),
  trashed: value(() => false),
  explicitlyTrashed: value(() => false),
  ownedByMe: value(() => false),
  shared: value(() => true),
  spaces: value(() => ["drive"]),
  ...never("driveId", "teamDriveId", "trashedTime", "trashingUser", "permissions", "permissionIds"),
  ...unwritten("appProperties", "capabilities", "clientEncryptionDetails", "contentHints"),
  ...unwritten("contentRestrictions", "copyRequiresWriterPermission", "description", "downloadRestrictions"),
  ...unwritten(
    "exportLinks",
    "fileExtension",
    "folderColorRgb",
    "fullFileExtension",
    "hasAugmentedPermissions",
  ),
  ...unwritten("hasThumbnail", "headRevisionId", "iconLink", "imageMediaMetadata"),
  ...unwritten("inheritedPermissionsDisabled", "isAppAuthorized", "labelInfo", "lastModifyingUser"),
  ...unwritten("linkShareMetadata", "md5Checksum", "modifiedByMe", "modifiedByMeTime", "originalFilename"),
  ...unwritten("owners", "parents", "properties", "quotaBytesUsed", "resourceKey", "sha1Checksum"),
  ...unwritten("sha256Checksum", "sharedWithMeTime", "sharingUser", "shortcutDetails", "size", "starred"),
  ...unwritten("thumbnailLink", "thumbnailVersion", "videoMediaMetadata", "viewedByMe", "viewedByMeTime"),
  ...unwritten("viewersCanCopyContent", "webContentLink", "webViewLink", "writersCanShare"),
};

/** Change. */
const CHANGE: Message<DriveChange> = {
  kind: value(() => "drive#change"),
  type: value(() => "file"),
  changeType: value(() => "file"),
  time: value(({ at }) => timeOf(at)),
  removed: value(({ file }) => file === undefined),
  fileId: value(({ id }) => id),
  file: part(FILE, ({ file }) => file),
  ...never("drive", "driveId", "teamDrive", "teamDriveId"),
};

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Where the next page begins. */
  readonly nextPageToken?: string;
  /** After the last page of changes: where later ones will begin. */
  readonly newStartPageToken?: string;
}

/** FileList. */
export const FILE_LIST: Message<Page<DriveFile>> = {
  kind: value(() => "drive#fileList"),
  incompleteSearch: value(() => false),
  nextPageToken: value(({ nextPageToken }) => nextPageToken),
  files: list(FILE, ({ items }) => items, "keep"),
};

/** ChangeList. */
export const CHANGE_LIST: Message<Page<DriveChange>> = {
  kind: value(() => "drive#changeList"),
  nextPageToken: value(({ nextPageToken }) => nextPageToken),
  newStartPageToken: value(({ newStartPageToken }) => newStartPageToken),
  changes: list(CHANGE, ({ items }) => items, "keep"),
};

/** StartPageToken. */
export const START_PAGE_TOKEN: Message<number> = {
  kind: value(() => "drive#startPageToken"),
  startPageToken: value(String),
};

function timeOf(instant: number): string {
  return new Date(instant).toISOString();
}
