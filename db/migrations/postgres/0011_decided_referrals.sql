CREATE INDEX "referrals_decided_ix" ON "referrals" USING btree ("company_id","decided_at","position") WHERE decided_at is not null;
--> statement-breakpoint
-- By hand: keys that could reverse referrals still can.
UPDATE "api_keys" SET "scopes" = "scopes" || '["referrals:write"]'::jsonb WHERE "scopes" @> '["bonuses:write"]'::jsonb;
