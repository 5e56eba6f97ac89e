import type { Contract, Endpoint } from './contract'
import { methodNotAllowed, routeNotFound, TransportError } from './errors'

interface Route {
  /** As documented, parameters in braces. */
  path: string
  /** See Contract. */
  overlapsOtherPaths: boolean
  /**
   * Whether pages of any site may call it (CORS): only where no secret is needed, so that a sign-up form can validate a
   * code (docs/api-contract.md, section 2).
   */
  isOpenToAnySite: boolean
  pattern: RegExp
  parameterNames: string[]
  byMethod: Map<string, Endpoint>
}

/** A route, and what a path has in place of its parameters. */
interface Match {
  route: Route
  values: string[]
}

/**
 * Returns a function that finds the route of a path, with or without `/api` before it, or throws
 * ROUTE_NOT_FOUND.
 */
export function routesOf(endpoints: readonly Endpoint[]): (path: string) => Match {
  const routes = new Map<string, Route>()
  for (const endpoint of endpoints) {
    const { path, method } = endpoint.contract
    const route = routes.get(path) ?? routeOf(endpoint.contract)
    routes.set(path, route)
    route.byMethod.set(method, endpoint)
  }
  const fixed = new Map([...routes].filter(([, route]) => !route.parameterNames.length))
  const withParameters = [...routes.values()].filter((route) => route.parameterNames.length)

  return (path) => {
    const requested = path.startsWith('/api/') ? path.slice('/api'.length) : path
    const route = fixed.get(requested)
    if (route) return { route, values: [] }
    for (const route of withParameters) {
      const match = route.pattern.exec(requested)
      if (match) return { route, values: match.slice(1) }
    }
    throw routeNotFound()
  }
}

function routeOf({ path, overlapsOtherPaths, access }: Contract): Route {
  const parameterNames = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  const literal = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&')
  return {
    path,
    overlapsOtherPaths: overlapsOtherPaths === true,
    isOpenToAnySite: access.by === 'company',
    pattern: new RegExp(`^${literal.replace(/\{\w+\}/g, '([^/]+)')}$`),
    parameterNames,
    byMethod: new Map(),
  }
}

/**
 * The endpoint of a route for a method. Throws METHOD_NOT_ALLOWED, or ROUTE_NOT_FOUND if the route overlaps
 * other paths.
 */
export function endpointFor({ byMethod, overlapsOtherPaths }: Route, method: string): Endpoint {
  const endpoint = byMethod.get(method === 'HEAD' ? 'GET' : method)
  if (!endpoint && overlapsOtherPaths) throw routeNotFound()
  if (!endpoint) throw methodNotAllowed(method, [...byMethod.keys()])
  return endpoint
}

/** The decoded parameters of the path. Throws MALFORMED_REQUEST. */
export function parametersOf({ route: { parameterNames }, values }: Match): Record<string, string> {
  try {
    return Object.fromEntries(parameterNames.map((name, index) => [name, decodeURIComponent(values[index]!)]))
  } catch {
    throw new TransportError('MALFORMED_REQUEST', 'The path is not valid percent-encoded UTF-8.')
  }
}
