DROP INDEX "referrals_referee_uq";--> statement-breakpoint
ALTER TABLE "kyc_verifications" ADD COLUMN "last_event_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "released_for" text;--> statement-breakpoint
CREATE INDEX "referrals_referee_ix" ON "referrals" USING btree ("company_id","referee_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "referrals_referee_uq" ON "referrals" USING btree ("company_id","referee_id") WHERE state in ('pending', 'approved', 'reversed');
--> statement-breakpoint
-- Expiry was told as referral.rejected: its subscribers keep being told.
UPDATE "webhook_endpoints" SET "events" = "events" || '["referral.expired"]'::jsonb
WHERE "events" @> '["referral.rejected"]'::jsonb;
