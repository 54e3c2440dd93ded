/** What Linux calls file systems that live on another machine; their locks cannot be trusted to keep a second owner out. */
const networkTypes: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB 2
  0x5346414f, // AFS
  0x73757245, // Coda
  0x00c36400, // Ceph
  0x0bd00bd0, // Lustre
  0x47504653, // GPFS
]);

/** Whether a place is known to be on another machine: by the type `statfs` gives on Linux, by a share's name on Windows. Elsewhere unknown, so `false`. */
export function isNetworkFileSystem(place: { platform: string; directory: string; type: number }): boolean {
  if (place.platform === "linux") return networkTypes.has(place.type >>> 0);
  if (place.platform === "win32") return /^\\\\(?!\?\\[a-z]:|\.\\)/i.test(place.directory);
  return false;
}
