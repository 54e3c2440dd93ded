/** What the account may do in memory. Change it at any time, as an administrator might. */
export interface MemoryPermissions {
  /** Without it, searches answer with an empty list, as services do. */
  search: boolean;
  notificationHistory: boolean;
}
