import { userTypes } from '@/domain/user-type'

const labels = { 2: 'Customers', 3: 'Merchants', 5: 'Agents' } satisfies Record<
  (typeof userTypes)[number],
  string
>

/** Who may refer or be referred; null for anyone. */
export const userTypeText = (userType: number | null): string =>
  userType === null ? 'Anyone' : (labels[userType as keyof typeof labels] ?? `Type ${userType}`)

export const anyone = 'anyone'
export const userTypeOptions = [
  { value: anyone, label: userTypeText(null) },
  ...userTypes.map((type) => ({ value: String(type), label: userTypeText(type) })),
]
