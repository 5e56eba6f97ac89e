CREATE INDEX `referrals_decided_ix` ON `referrals` (`company_id`,`decided_at`,`position`) WHERE decided_at is not null;
--> statement-breakpoint
-- By hand: keys that could reverse referrals still can.
UPDATE `api_keys` SET `scopes` = json_insert(`scopes`, '$[#]', 'referrals:write')
WHERE EXISTS (SELECT 1 FROM json_each(`scopes`) WHERE `value` = 'bonuses:write');
