/** Words that code, tests and documents no longer use, each with what to write instead. `npm run verify` rejects them. */
const retired: Record<string, string> = {
  'requireDesk|deskAction|DeskReferralCode': 'requireSession, authedAction, ReferralCodeView',
  'keepHouse|[Hh]ousekeeping': 'runMaintenance, maintenance',
  Happening: 'EventContext',
  'judgeReferralCode|[Jj]udgement': 'validateReferralCode, ValidationResult',
  orFailure: 'captureFailure',
  passingErrors: 'transientErrors',
  standsBesideOthers: 'overlapsOtherPaths',
  unlessAtWork: 'rejectIfInFlight',
  waitsOutside: 'hasPreflight',
  'refuseBeyond|Allowance': 'assertWithinLimit, RateLimitStatus',
  'holderOf|countStranger': 'ipBucket, limitByIp',
  'nobodysCompany|contextOfNobody': 'noCompany, anonymousContext',
  'doorTo|performAndSay|sayMoney': 'nested, runWithToast, formatMinor',
  'wayOut|turnsAt': 'howToFix, breakpoints',
  'greatestCostOf|mostPerRun': 'maxCostPerReferral, maxBonusesPerPayment',
  'giveUseBack|updateSilently|noteEvent': 'releaseUse, updateMany, recordEvent',
  'forgetAnswers|TakenDelivery': 'purgeExpired…, LeasedDelivery',
  WholeReferralCode: 'ReferralCode',
  'KYC_ACCEPTED_ALREADY|BONUS_PAID_ALREADY|SET_UP_ALREADY':
    'KYC_ALREADY_ACCEPTED, BONUS_ALREADY_PAID, ALREADY_SET_UP',
  'How it stands': 'Status',
  'role is to look on': 'view-only access',
  'such as it is|as ever|what is to be': 'a plain clause',
  Gives: 'Returns',
  '(is|are|be|being) refused|refuses|refusals': 'rejected, rejects, rejections',
  '(is|are|was|were) told': 'sees, receives, is reported',
  "[Nn]obody(?= )|[Nn]obody['’]s|[Ss]omebody|[Aa]nybody|[Ww]hoever": 'no one, unknown, someone, anyone',
  '(the|this|our|your) (desk|house)': 'the application, service or dashboard',
  '[Hh]ow (it|each|they) stands?': 'its state',
  anew: 'again',
}

/** The retired words in a text, each with its line. The words of a phrase may be on two lines, of a comment too. */
export function findRetiredWords(text: string): { line: number; word: string; instead: string }[] {
  return patterns.flatMap(({ pattern, instead }) =>
    Array.from(text.matchAll(pattern), ({ 0: word, index }) => ({
      line: text.slice(0, index).split('\n').length,
      word: word.replaceAll(/\s[\s*/]*/g, ' '),
      instead,
    })),
  )
}

const patterns = Object.entries(retired).map(([words, instead]) => ({
  pattern: new RegExp(`\\b(${words.replaceAll(' ', String.raw`\s[\s*/]*`)})\\b`, 'g'),
  instead,
}))

/** Files that name the retired words: this list with its test, and the history of the published names. */
export const namesRetiredWords = ['scripts/retired-words.ts', 'scripts/retired-words.test.ts', 'CHANGELOG.md']
