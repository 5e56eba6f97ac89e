import { router } from '@/app/api/endpoints'
import { nextRoute } from '@/server/http/next-route'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = nextRoute(router)
