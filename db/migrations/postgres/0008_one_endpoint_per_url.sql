-- A fragment is not sent to the receiver, so the URL of a second endpoint stays where it was.
UPDATE "webhook_endpoints" SET "url" = "url" || '#' || "id" WHERE EXISTS (
  SELECT 1 FROM "webhook_endpoints" AS "first" WHERE "first"."company_id" = "webhook_endpoints"."company_id"
  AND "first"."kind" = "webhook_endpoints"."kind" AND "first"."url" = "webhook_endpoints"."url" AND "first"."id" < "webhook_endpoints"."id"
);--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_endpoints_url_uq" ON "webhook_endpoints" USING btree ("company_id","kind","url");