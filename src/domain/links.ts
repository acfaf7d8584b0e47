/** Every page outside that the bot may send somebody to. What is not here is linked nowhere. */

/** Short links are what the recovery screen itself shows; the long form is for where a short one does not load. */
export const links = {
  /** Microsoft Learn, "BitLocker preboot recovery screen": the hints of the screen. */
  myRecoveryKey: 'https://aka.ms/myrecoverykey',
  workRecoveryKey: 'https://aka.ms/aadrecoverykey',
  recoveryKeyFaq: 'https://aka.ms/recoverykeyfaq',
  /** Where myrecoverykey leads. Sign-in pages of login.live.com name it as their target. */
  microsoftAccountKeys: 'https://account.microsoft.com/devices/recoverykey',
  /** Microsoft Learn, "BitLocker recovery process": My Account, Devices, View BitLocker Keys. The list's own address is in Microsoft's pages on activating Microsoft 365. */
  workDevices: 'https://myaccount.microsoft.com/device-list',
  /** "Finding your BitLocker recovery key in Windows", as Microsoft's pages on Intune link it. Takes over from the FAQ. */
  findKeyPage: 'https://support.microsoft.com/windows/finding-your-bitlocker-recovery-key-in-windows-6b71ad27-0b89-ea08-f143-056f5ab347d6',
  /** The reset form itself; Microsoft's localised pages on signing in link it. */
  passwordReset: 'https://account.live.com/password/reset',
  /** "Create installation media for Windows", as Microsoft's pages on repairing the start of Windows link it. */
  installationMedia: 'https://support.microsoft.com/windows/create-installation-media-for-windows-99a58364-8c02-206f-aa6f-40c3b507420d'
} as const

export type LinkName = keyof typeof links

const allowed: ReadonlySet<string> = new Set(Object.values(links))

/** To the letter: an address that merely begins like one of these may lead anywhere. */
export const isAllowedLink = (url: string): boolean => allowed.has(url)
