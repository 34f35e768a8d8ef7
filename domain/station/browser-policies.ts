/**
 * What the browser of a kiosk must not do, as its makers name it. The page itself leaves nothing behind; this keeps the
 * person before it inside the page, and the browser from remembering on its own.
 */

export type PolicyValue = boolean | number | string | readonly string[]
export type Browser = 'chrome' | 'edge' | 'android'

/** `origin`: where the kiosk page comes from, as `https://motcua.xa:8081`. */
export function kioskPolicies(browser: Browser, origin: string): Readonly<Record<string, PolicyValue>> {
  return { ...everywhere(origin), ...(browser === 'android' ? {} : onDesktop(origin)), ...own[browser] }
}

const everywhere = (origin: string): Readonly<Record<string, PolicyValue>> => ({
  // Nowhere but the page of the kiosk.
  URLBlocklist: ['*'],
  URLAllowlist: [origin],
  DefaultPopupsSetting: 2,
  DefaultNotificationsSetting: 2,
  DefaultGeolocationSetting: 2,
  // Nothing is remembered (S3: "không được để chế độ lưu thông tin tài khoản đăng nhập").
  PasswordManagerEnabled: false,
  AutofillAddressEnabled: false,
  AutofillCreditCardEnabled: false,
  SavingBrowserHistoryDisabled: true,
  SyncDisabled: true,
  BrowserSignin: 0,
  SearchSuggestEnabled: false,
  TranslateEnabled: false,
})

const onDesktop = (origin: string): Readonly<Record<string, PolicyValue>> => ({
  DeveloperToolsAvailability: 2,
  ExtensionInstallBlocklist: ['*'],
  DownloadRestrictions: 3,
  AllowFileSelectionDialogs: false,
  BrowserGuestModeEnabled: false,
  BackgroundModeEnabled: false,
  AudioCaptureAllowed: false,
  VideoCaptureAllowed: false,
  VideoCaptureAllowedUrls: [origin],
  DefaultSerialGuardSetting: 2,
  SerialAllowAllPortsForUrls: [origin], // the ticket printer
  AutoplayAllowlist: [origin], // the voice needs no touch
  DefaultClipboardSetting: 2,
  SpellCheckServiceEnabled: false,
  PrintingEnabled: true,
  MetricsReportingEnabled: false,
})

/**
 * Private windows stay shut too: what a private window keeps is gone with the power, and with it the kiosk's enrolment and
 * whatever it has not sent. For the same reason no policy here clears site data.
 */
const own: Readonly<Record<Browser, Readonly<Record<string, PolicyValue>>>> = {
  chrome: { IncognitoModeAvailability: 1, BrowserAddPersonEnabled: false, PromotionsEnabled: false },
  edge: {
    InPrivateModeAvailability: 1,
    BrowserAddProfileEnabled: false,
    HideFirstRunExperience: true,
    HubsSidebarEnabled: false,
    ShowRecommendationsEnabled: false,
    DiagnosticData: 0,
  },
  android: { IncognitoModeAvailability: 1, PrintingEnabled: true },
}
