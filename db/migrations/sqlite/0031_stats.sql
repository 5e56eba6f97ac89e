CREATE TABLE `stats` (
	`company_id` text NOT NULL,
	`rollup` text NOT NULL,
	`period` text NOT NULL,
	`group_key` text NOT NULL,
	`currency` text NOT NULL,
	`visits` integer DEFAULT 0 NOT NULL,
	`started` integer DEFAULT 0 NOT NULL,
	`approved` integer DEFAULT 0 NOT NULL,
	`rejected` integer DEFAULT 0 NOT NULL,
	`reversed` integer DEFAULT 0 NOT NULL,
	`cost_minor` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`company_id`, `rollup`, `group_key`, `period`, `currency`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `stats_period_ix` ON `stats` (`company_id`,`rollup`,`period`);--> statement-breakpoint
ALTER TABLE `referrals` ADD `started_day` text;--> statement-breakpoint
ALTER TABLE `referrals` ADD `reversed_day` text;--> statement-breakpoint
INSERT INTO `stats` (company_id, rollup, group_key, period, currency, visits, started, approved, rejected, reversed, cost_minor)
SELECT company_id, rollup,
	CASE rollup WHEN 'category_day' THEN coalesce(category_id, '') WHEN 'program_day' THEN coalesce(program_id, '') WHEN 'partner_day' THEN referrer_id WHEN 'partner_month' THEN referrer_id ELSE referral_code_id END,
	CASE WHEN rollup IN ('partner_month', 'code_month') THEN substr(day, 1, 8) || '01' ELSE day END,
	currency, sum(visits), sum(started), sum(approved), sum(rejected), sum(reversed), sum(cost_minor)
FROM (
	SELECT r.company_id, r.category_id, r.program_id, r.referrer_id, r.referral_code_id, strftime('%Y-%m-%d', r.created_at / 1000, 'unixepoch') AS `day`, '' AS `currency`, 0 AS `visits`, 1 AS `started`, 0 AS `approved`, 0 AS `rejected`, 0 AS `reversed`, 0 AS `cost_minor` FROM referrals r
	UNION ALL
	SELECT r.company_id, r.category_id, r.program_id, r.referrer_id, r.referral_code_id, coalesce(r.counted_day, strftime('%Y-%m-%d', r.decided_at / 1000, 'unixepoch')) AS `day`, '' AS `currency`, 0 AS `visits`, 0 AS `started`, 0 AS `approved`, 1 AS `rejected`, 0 AS `reversed`, 0 AS `cost_minor` FROM referrals r WHERE r.state = 'rejected'
	UNION ALL
	SELECT r.company_id, r.category_id, r.program_id, r.referrer_id, r.referral_code_id, coalesce(r.counted_day, strftime('%Y-%m-%d', r.decided_at / 1000, 'unixepoch')) AS `day`, '' AS `currency`, 0 AS `visits`, 0 AS `started`, 1 AS `approved`, 0 AS `rejected`, 0 AS `reversed`, 0 AS `cost_minor` FROM referrals r WHERE r.state IN ('approved', 'reversed')
	UNION ALL
	SELECT r.company_id, r.category_id, r.program_id, r.referrer_id, r.referral_code_id, strftime('%Y-%m-%d', r.reversed_at / 1000, 'unixepoch') AS `day`, '' AS `currency`, 0 AS `visits`, 0 AS `started`, 0 AS `approved`, 0 AS `rejected`, 1 AS `reversed`, 0 AS `cost_minor` FROM referrals r WHERE r.state = 'reversed'
	UNION ALL
	SELECT r.company_id, r.category_id, r.program_id, r.referrer_id, r.referral_code_id, coalesce(r.counted_day, strftime('%Y-%m-%d', r.decided_at / 1000, 'unixepoch')) AS `day`, b.currency AS `currency`, 0 AS `visits`, 0 AS `started`, 0 AS `approved`, 0 AS `rejected`, 0 AS `reversed`, b.amount_minor AS `cost_minor` FROM bonuses b JOIN referrals r ON r.company_id = b.company_id AND r.id = b.referral_id
	UNION ALL
	SELECT r.company_id, r.category_id, r.program_id, r.referrer_id, r.referral_code_id, strftime('%Y-%m-%d', r.reversed_at / 1000, 'unixepoch') AS `day`, b.currency AS `currency`, 0 AS `visits`, 0 AS `started`, 0 AS `approved`, 0 AS `rejected`, 0 AS `reversed`, -b.amount_minor AS `cost_minor` FROM bonuses b JOIN referrals r ON r.company_id = b.company_id AND r.id = b.referral_id WHERE r.state = 'reversed'
	UNION ALL
	SELECT c.company_id, c.category_id, c.program_id, c.owner_id, c.id, v.day AS `day`, '' AS `currency`, v.visits_count AS `visits`, 0 AS `started`, 0 AS `approved`, 0 AS `rejected`, 0 AS `reversed`, 0 AS `cost_minor` FROM referral_code_visits v JOIN referral_codes c ON c.company_id = v.company_id AND c.id = v.referral_code_id
) AS counted CROSS JOIN (
	SELECT 'category_day' AS rollup UNION ALL SELECT 'program_day' UNION ALL SELECT 'partner_day' UNION ALL SELECT 'partner_month' UNION ALL SELECT 'code_day' UNION ALL SELECT 'code_month'
) AS rollups
GROUP BY 1, 2, 3, 4, 5;