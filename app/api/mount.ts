import { routeHandler } from '@/server/http/route-handler'
import { router } from './endpoints'

const handle = routeHandler(router)

/**
 * What every route.ts below exports: the router picks the endpoint by path, and answers 405 for the other
 * methods.
 */
export {
  handle as GET,
  handle as HEAD,
  handle as POST,
  handle as PUT,
  handle as PATCH,
  handle as DELETE,
  handle as OPTIONS,
}
