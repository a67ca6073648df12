import type { RuleTable } from './rule-table.ts'

/** Ids of DevSkim: https://github.com/microsoft/DevSkim/tree/main/rules. */
export const devSkimRules: RuleTable = {
  DS126858: 328,
  DS137138: 319,
  DS148264: 338,
  DS154189: 676,
  DS162092: 489,
  DS181021: 676,
  DS185832: 120,
  DS189424: 95,
}

/** Names of mobsfscan; its CWE numbers are not what the rule is about, for some. */
export const mobileRules: RuleTable = {
  android_certificate_pinning: {
    title: 'server certificate that is not pinned',
    fix: 'pin the public key of the server, with a spare one',
  },
  android_certificate_transparency: {
    title: 'certificates are taken without a public log',
    fix: 'require certificate transparency in the network security configuration',
  },
  android_detect_tapjacking: {
    title: 'screen that another app can lay itself over',
    fix: 'set filterTouchesWhenObscured on views that confirm something',
  },
  android_hidden_ui: {
    title: 'hidden part of the screen that may hold data',
    fix: 'do not build the view at all for those who must not see it',
  },
  android_logging: 532,
  android_prevent_screenshot: {
    title: 'screen that can be recorded',
    fix: 'set FLAG_SECURE on windows that show secrets',
  },
  android_root_detection: {
    title: 'no check for a rooted device',
    fix: 'refuse what is sensitive on a device that is rooted',
  },
  android_safetynet_api: {
    title: 'no check whether the device is genuine',
    fix: 'ask the Play Integrity API, and verify its answer on the server',
  },
  sqlite_injection: 89,
}

/** Security rules of .NET's analysers: https://learn.microsoft.com/dotnet/fundamentals/code-analysis/quality-rules/security-warnings. */
export const dotnetRules: RuleTable = {
  2100: 89,
  3001: 89,
  3002: 79,
  3003: 22,
  3004: 209,
  3005: 90,
  3006: 78,
  3007: 601,
  3008: 643,
  3009: 91,
  3012: 1333,
  3053: 611,
  3061: 611,
  3075: 611,
  3076: 611,
  3077: 611,
  3147: 352,
  5350: 327,
  5351: 327,
  5354: 327,
  5359: 295,
  5364: 327,
  5394: 338,
}
