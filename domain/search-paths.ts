/** Where the dashboard's search sends what was typed: in a body, because an address is logged on its way. */
export const findPath = '/find'

/** Where the filters of lists send it, for the same reason. */
export const suggestionsPath = '/suggestions'
