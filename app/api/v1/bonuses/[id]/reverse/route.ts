export * from '@/app/api/mount'
